/** deploy/Dockerfile: not built here, but linted, and held to what it promises. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { readDockerfile } from './dockerfile';

const FILE = 'deploy/Dockerfile';
const { images, copied, steps } = readDockerfile(FILE);
const textsOf = (keyword: string): string[] =>
  steps.filter((step) => step.keyword === keyword).map(({ text }) => text);

describe(FILE, () => {
  it('passes the linter, which finds faults in a bad one', () => {
    const faults = (text: string): string[] => validate(text).map(({ message }) => String(message));
    expect(faults(readFileSync(FILE, 'utf8'))).toEqual([]);
    expect(faults('FROM nginx\nHEALTHCHECK --interva=30s CMD ls\nEXPOSE web\n')).toHaveLength(2);
  });

  it('builds on images of a named version', () => {
    expect(images).toHaveLength(2);
    expect(images.filter((image) => !/^(node:20|nginx:\d+\.\d+\.\d+)-\w+$/.test(image))).toEqual([]);
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(allowed).toContain('*');
    expect(copied.length).toBeGreaterThan(8);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied.filter((path) => !allowed.includes(`!${path}`))).toEqual([]);
  });

  it('copies every file of the project that source and build name', () => {
    const files = ['src', 'vite'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => /\.(ts|svelte)$/.test(path)),
    );
    const named = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import|new URL)\s*\(?\s*'(\.\.?\/[^']+)'/g)].map(
        (match) => join(file, '..', match[1] ?? ''),
      ),
    );
    expect(named).toContain('docs/METHODS.md');
    expect(
      named.filter((path) => !copied.some((each) => path === each || path.startsWith(`${each}/`))),
    ).toEqual([]);
  });

  it('serves as a user who is not root, says whether it is well, and is given no secret', () => {
    expect(textsOf('USER')).toEqual(['101']);
    expect(textsOf('EXPOSE')).toEqual(['8080']);
    expect(textsOf('HEALTHCHECK')).toEqual([expect.stringContaining('http://127.0.0.1:8080/')]);
    expect([...textsOf('ARG'), ...textsOf('ENV')]).toEqual(['ATLAS_SITE']);
    expect(textsOf('RUN').filter((text) => text.includes('--mount=type=secret'))).toEqual([]);
  });
});
