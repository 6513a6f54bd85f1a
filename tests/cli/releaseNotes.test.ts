import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../cli/releaseNotes';

const CHANGELOG = `# Changelog

## Unreleased

## 1.10.0 – 2027-03-01

### Added

- A thing.

## 1.1.0 – 2027-02-01

Older.
`;

describe('releaseNotes', () => {
  it('are the section of that version and of no other', () => {
    expect(releaseNotes(CHANGELOG, '1.10.0')).toBe('### Added\n\n- A thing.\n');
    expect(releaseNotes(CHANGELOG, '1.1.0')).toBe('Older.\n');
  });

  it('are missed where a version has no section, or an empty one', () => {
    expect(() => releaseNotes(CHANGELOG, '1.1')).toThrow('CHANGELOG.md says nothing about 1.1');
    expect(() => releaseNotes(CHANGELOG, 'Unreleased')).toThrow('says nothing');
  });

  it('are there for the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version).length).toBeGreaterThan(100);
  });
});
