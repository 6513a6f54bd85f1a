/** What the documents name is there: files and folders, commands, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  join('data', 'README.md'),
];
const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Folders of ours: a path in a document that begins with one of them is taken for a path of the project. */
const FOLDERS = ['src', 'vite', 'cli', 'tests', 'docs', 'public', 'deploy', '.ci', '.github'];
const PATH = new RegExp(
  `\`((?:${FOLDERS.map((name) => name.replace('.', '\\.')).join('|')})/[^\`<>*\\s]*)\``,
  'g',
);
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const specs = readdirSync(join('tests', 'browser')).filter((file) => file.endsWith('.spec.ts'));
const isSpec = (word: string): boolean => specs.some((file) => file.includes(word));
const benchParts = matches(readFileSync(join('cli', 'bench', 'main.ts'), 'utf8'), /^ {2}(\w+): \w+Part,$/gm);

/** What may stand after the name of a command; the others take nothing. `<folder>` and the like stand for a value. */
const ACCEPTS: Readonly<Record<string, (word: string) => boolean>> = {
  data: (word) => word === 'check' || word === 'freeze' || word === '--folder' || existsSync(word),
  bench: (word) => benchParts.includes(word),
  screens: (word) =>
    /^(\/tmp\/\w+|colours|[\d,]+)$/.test(word) ||
    word.split(',').every((tag) => (INTERFACE_LANGUAGES as readonly string[]).includes(tag)),
  'test:unit': existsSync,
  'test:browser': isSpec,
  'npx tsx cli/browserTests.ts': isSpec,
};

/** Names of headings as addresses, as code hosts make them. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    matches(text, /^#+ (.+)$/gm).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names files and folders that exist', () => {
    const missing = matches(text, PATH).filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = matches(text, /\bnpm run (?:-s )?([\w:-]+)/g);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('gives them only what they accept', () => {
    const refused = [
      ...text.matchAll(
        /(?:npm run (?:-s )?([\w:-]+)|(npx tsx cli\/browserTests\.ts))((?: +[^\s`#&|;)>]+>?)*)/g,
      ),
    ].flatMap(([, script = '', program = '', rest = '']) =>
      rest
        .split(/\s+/)
        .filter((word) => !/^(|--|--silent|<.*>)$/.test(word))
        .filter((word) => !(ACCEPTS[script || program]?.(word) ?? false))
        .map((word) => `${script || program} ${word}`),
    );
    expect(refused).toEqual([]);
  });

  it('names programs of the project that exist', () => {
    expect(matches(text, /\bnpx tsx (\S+\.ts)/g).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('links to files and headings that exist', () => {
    const broken = matches(text, /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const file = path === '' ? document : join(dirname(document), path);
        if (!existsSync(file)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).has(anchor);
      });
    expect(broken).toEqual([]);
  });
});

it('every variable of the environment that the code reads is told, and every one that is told is read', () => {
  const told = new Set(
    documents.flatMap((document) => matches(readFileSync(document, 'utf8'), /\b(ATLAS_[A-Z_]+)/g)),
  );
  const code = [...['vite', 'cli'].flatMap(filesBelow), 'vite.config.ts', 'playwright.config.ts'];
  const read = new Set(
    code
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => matches(readFileSync(file, 'utf8'), /\b(?:env|environment)\['(ATLAS_[A-Z_]+)'\]/g)),
  );
  expect([...told].sort()).toEqual([...read].sort());
});

it('docs/ARCHITECTURE.md gives a reason for every package', () => {
  const section = readFileSync(join('docs', 'ARCHITECTURE.md'), 'utf8').split('## Dependencies')[1] ?? '';
  const named = new Set(matches(section, /^\| ([^|]+?) +\|/gm).flatMap((cell) => cell.split(', ')));
  const ofAnother = /^@types\/|^(eslint|prettier)-plugin-/;
  expect(Object.keys(devDependencies).filter((name) => !ofAnother.test(name) && !named.has(name))).toEqual(
    [],
  );
});

it('docs/ARCHITECTURE.md tells what each folder of the tests is for, where it has not the name of another', () => {
  const text = readFileSync(join('docs', 'ARCHITECTURE.md'), 'utf8');
  const folders = readdirSync('tests', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unexplained = folders
    .map(({ name }) => name)
    .filter((name) => !existsSync(join('src', name)) && !['cli', 'vite'].includes(name))
    .filter((name) => !text.includes(`| \`tests/${name}/\``));
  expect(unexplained).toEqual([]);
});

it('docs/ARCHITECTURE.md has a rule for every folder of the source', () => {
  const text = readFileSync(join('docs', 'ARCHITECTURE.md'), 'utf8');
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !text.includes(`| \`src/${name}/\``))).toEqual([]);
});

it('README.md maps every folder of the project', () => {
  const text = readFileSync('README.md', 'utf8');
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}/`);
  expect(
    [...folders, 'data/', 'public/', 'vite/', 'cli/', 'deploy/', '.github/', 'tests/', 'docs/'].filter(
      (name) => !text.includes(`| \`${name}\``),
    ),
  ).toEqual([]);
});
