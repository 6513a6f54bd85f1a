import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Attributes and properties that a reader sees or hears. */
const SPOKEN =
  /^(title|alt|placeholder|label|caption|legend|aria-(label|description|valuetext|roledescription|placeholder))$/;

/** Signs of statistics, the same in every language. */
const SIGNS = new Set(['n']);

/** Two words in a row: more than a name of something in the code. */
const PHRASE = /\p{L}{2,},? \p{L}{2,}/u;
/** Markup and selectors are no phrases. */
const CODE = /^\s*[<#.[]|=["']/;
const TYPEFACE = /Noto Sans/;

/** Files whose phrases are words of a language on purpose. */
const WORDED = [
  // Says that the messages themselves could not be loaded.
  join('src', 'stranded.ts'),
  // Names of months.
  join('src', 'i18n', 'forms') + sep,
];

interface Node {
  type: string;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([part]) => part !== 'metadata')
    .flatMap(([, value]) => value)
    .filter(isNode);

const isWorded = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some((word) => !SIGNS.has(word));

/** Classes, styles, addresses and the like. */
const isSilent = (node: Node): boolean =>
  node.type.endsWith('Directive') || (node.type === 'Attribute' && !SPOKEN.test(String(node['name'])));

/** Strings that an expression gives to the page. What is compared or looked up by is not shown. */
function shownStrings(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateElement':
      return [(node['value'] as { raw: string }).raw];
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']].filter(isNode).flatMap(shownStrings);
    case 'BinaryExpression':
      return node['operator'] === '+' ? childrenOf(node).flatMap(shownStrings) : [];
    // A function is given names of messages and values; phrases are found by the search for them.
    case 'CallExpression':
    case 'MemberExpression':
      return [];
    default:
      return childrenOf(node).flatMap(shownStrings);
  }
}

/** Every text of a component's markup that does not come from a message. */
function textsOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'Text') found.push(String(node['data']).trim());
    if (node.type === 'ExpressionTag') found.push(...shownStrings(node['expression'] as Node));
    if (!isSilent(node)) childrenOf(node).forEach(visit);
  };
  visit(parse(source, { modern: true }).fragment as unknown as Node);
  return found.filter(isWorded);
}

/** Phrases in code, but those of errors, which are for whoever builds the atlas. */
function phrasesOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(file))) return;
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && PHRASE.test(node.text) && !CODE.test(node.text) && !TYPEFACE.test(node.text)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest);
  visit(file);
  return found;
}

/** The script of a component, and the expressions of its markup as text. */
function codeOf(file: string, source: string): string {
  if (!file.endsWith('.svelte')) return source;
  const scripts = [...source.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code);
  const calls: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'ExpressionTag') {
      const { start, end } = node['expression'] as { start: number; end: number };
      calls.push(`(${source.slice(start, end)});`);
    }
    if (!isSilent(node)) childrenOf(node).forEach(visit);
  };
  visit(parse(source, { modern: true }).fragment as unknown as Node);
  return [...scripts, ...calls].join('\n');
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
const components = files.filter((file) => file.endsWith('.svelte'));
/** The domain names columns and fields of files, and says nothing to readers. */
const sources = files.filter(
  (file) =>
    /\.(svelte|ts)$/.test(file) &&
    !file.startsWith(join('src', 'domain')) &&
    !WORDED.some((worded) => file.startsWith(worded)),
);

describe('no text for readers stands outside the message files', () => {
  it.each(components)('in the markup of %s', (file) => {
    expect(textsOf(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(sources)('in the code of %s', (file) => {
    expect(phrasesOf(codeOf(file, readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('the search for such texts finds', () => {
  it.each([
    ['<p>Hello</p>', 'Hello'],
    ['<p>{#if open}<b>Show less</b>{/if}</p>', 'Show less'],
    ['<button title="Close">×</button>', 'Close'],
    ['<input aria-label="Search {what}" />', 'Search'],
    ["<p>{open ? 'Less' : t('ui.more')}</p>", 'Less'],
    ['<p>{`${n} venues`}</p>', 'venues'],
    ['<Menu label="Sort">{n}</Menu>', 'Sort'],
  ])('%s', (markup, text) => {
    expect(textsOf(markup).map((found) => found.trim())).toEqual([text]);
  });

  it.each(["say('Nothing was found');", 'const words = `${n} venues of ${all} are shown`;'])('%s', (code) => {
    expect(phrasesOf(code)).not.toEqual([]);
  });

  it('nothing in names of messages, classes, symbols and errors', () => {
    expect(
      textsOf('<p class="wide">{t(`ui.${name}`)} · n = {n} <b class={open ? "a" : "b"}>×</b></p>'),
    ).toEqual([]);
    expect(phrasesOf("throw new TypeError(`no details for ${id}`); t('ui.more');")).toEqual([]);
  });
});
