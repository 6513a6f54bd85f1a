/** One version and one day of release, said alike wherever they stand. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(file, 'utf8');
const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
const citation = parse(read('CITATION.cff')) as {
  version: string;
  'date-released': string;
  license: string[];
  abstract: string;
  title: string;
};

it('CITATION.cff, the lock file and README.md name the version of package.json', () => {
  expect(citation.version).toBe(version);
  expect((JSON.parse(read('package-lock.json')) as { version: string }).version).toBe(version);
  expect(read('README.md')).toContain(`version ${version}`);
});

it('CHANGELOG.md has that version, of the day that CITATION.cff names, below what is not yet released', () => {
  const [unreleased, newest] = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect([unreleased, newest]).toEqual(['Unreleased', `${version} – ${citation['date-released']}`]);
});

it('CITATION.cff and README.md name the title, the date and the licences that the project has', () => {
  const { dataDate } = JSON.parse(read('data/meta.json')) as { dataDate: string };
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(dataDate));
  expect(citation.abstract).toContain(day);
  expect(citation.license).toEqual([license, 'CC-BY-4.0']);
  for (const phrase of [`# ${citation.title}`, `as of ${dataDate}`, `data as of ${day}`]) {
    expect(read('README.md')).toContain(phrase);
  }
});
