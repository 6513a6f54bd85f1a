import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MetaSchema } from '../../src/domain/inventory';
import { SourceSchema, VenueFeatureSchema } from '../../src/domain/venueRecord';
import * as vocabulary from '../../src/domain/vocabulary';

const text = readFileSync('data/README.md', 'utf8');
const properties = Object.keys(VenueFeatureSchema.entries.properties.entries);
const lists = Object.entries(vocabulary).flatMap(([name, list]) =>
  Array.isArray(list) ? list.map((value): [string, string] => [name, String(value)]) : [],
);

describe('the data dictionary', () => {
  it.each(properties)('explains %s', (field) => {
    expect(text).toContain(`| \`properties.${field}\``);
  });

  it.each(Object.keys(SourceSchema.entries))('names %s of a source', (field) => {
    expect(text).toContain(`\`${field}\``);
  });

  it('lists every value of every closed list', () => {
    expect(lists.length).toBeGreaterThan(60);
    expect(lists.filter(([, value]) => !text.includes(`\`${value}\``))).toEqual([]);
  });

  it('bears the date, the licence and the attribution of meta.json', () => {
    const meta = JSON.parse(readFileSync('data/meta.json', 'utf8')) as Record<string, unknown>;
    expect(Object.keys(meta)).toEqual(Object.keys(MetaSchema.entries));
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(
      new Date(String(meta['dataDate'])),
    );
    for (const phrase of [day, 'CC BY 4.0', String(meta['attribution'])]) expect(text).toContain(phrase);
  });
});
