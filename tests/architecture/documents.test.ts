/** What the documents name is there: files and folders, commands, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  join('data', 'README.md'),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Folders of ours: a path in a document that begins with one of them is taken for a path of the project. */
const FOLDERS = ['src', 'vite', 'cli', 'tests', 'docs', 'public', 'deploy', '.ci', '.github'];
const PATH = new RegExp(
  `\`((?:${FOLDERS.map((name) => name.replace('.', '\\.')).join('|')})/[^\`<>*\\s]*)\``,
  'g',
);
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

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
    [...folders, 'data/', 'public/', 'vite/', 'cli/', 'tests/', 'docs/'].filter(
      (name) => !text.includes(`| \`${name}\``),
    ),
  ).toEqual([]);
});
