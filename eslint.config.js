import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Ways in which text becomes markup or code: none of them is used in what readers get. */
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'srcdoc',
];
const asMarkup = 'Text never becomes markup: use textContent, or a component.';

export default ts.config(
  { ignores: ['dist/', 'release/', '.svelte-check/', 'test-results/', 'playwright-report/'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import the file you need.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        ...MARKUP.map((property) => ({ property, message: asMarkup })),
        { object: 'document', property: 'write', message: asMarkup },
        { object: 'document', property: 'writeln', message: asMarkup },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      // Text from data never becomes HTML.
      'svelte/no-at-html-tags': 'error',
      'svelte/no-restricted-html-elements': [
        'error',
        {
          elements: ['base', 'embed', 'object', 'script'],
          message: 'The headers of the site rule it out.',
        },
      ],
      'svelte/no-target-blank': ['error', { allowReferrer: true, enforceDynamicLinks: 'always' }],
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
    },
  },
);
