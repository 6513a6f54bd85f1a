/** What the atlas is built from: every package pinned by its hash, and a bill of materials that names them all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBom } from '../../cli/bom';

const ROOT = join(import.meta.dirname, '../..');

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('pins every package by a SHA-512 of its content', () => {
    expect(locked.length).toBeGreaterThan(100);
    const loose = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('takes every package from the registry: no repository, no file, no other host', () => {
    const odd = locked.filter(
      ([, { resolved, link }]) =>
        link || (resolved !== undefined && new URL(resolved).host !== 'registry.npmjs.org'),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const svelte = { name: 'svelte', version: packages['node_modules/svelte']?.version ?? '' };
  const bom = buildBom([svelte], ROOT);
  const named = (name: string) => bom.components.filter((component) => component.name === name);

  it('is CycloneDX and names the atlas', () => {
    expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', expect.stringMatching(/^1\.\d$/)]);
    expect(bom.metadata.component).toMatchObject({ name: 'creative-learning-atlas', type: 'application' });
  });

  it('names every package that is locked, with a hash', () => {
    const names = new Set(bom.components.map(({ purl }) => decodeURIComponent(purl ?? '')));
    const missing = locked.filter(([path, { version }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return !names.has(`pkg:npm/${name}@${version ?? ''}`);
    });
    expect(missing.map(([path]) => path)).toEqual([]);
    expect(bom.components.filter(({ hashes = [] }) => !hashes.some(({ alg }) => alg === 'SHA-512'))).toEqual(
      [],
    );
  });

  it('tells what readers get from what only builds and tests the atlas', () => {
    expect(named('svelte').map(({ scope }) => scope)).toEqual(['required']);
    expect(named('eslint').map(({ scope }) => scope)).toEqual(['excluded']);
  });
});
