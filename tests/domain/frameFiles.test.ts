import { describe, expect, it } from 'vitest';
import { readAtlas, readCard, readFacts, VersionError } from '../../src/domain/compiled';
import { parseDataset } from '../../src/domain/dataset';
import { buildCards, buildFactsFile } from '../../src/domain/frameFiles';
import type { VenueDetail } from '../../src/domain/venueRecord';
import { ATLAS_PLACES, atlasFileWith, VENUE } from '../fixtures/records';

const [place] = ATLAS_PLACES;
const IN_TOWN = {
  ...VENUE,
  id: 'aa-second',
  name: 'Second',
  position: { lon: place?.lon ?? 0, lat: place?.lat ?? 0, precision: 'city' as const },
};
const NOWHERE = { ...VENUE, id: 'aa-third', place: null, position: null };
const atlas = atlasFileWith([VENUE, IN_TOWN, NOWHERE]);
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('readAtlas', () => {
  it('gives what the schema gives of a sound file', () => {
    expect(readAtlas(json(atlas))).toEqual(parseDataset(json(atlas)));
  });

  it('refuses a file of another version', () => {
    expect(() => readAtlas({ ...atlas, version: 1 })).toThrow(VersionError);
  });
});

describe('buildFactsFile', () => {
  const facts = readFacts(json(buildFactsFile(atlas)));

  it('keeps every figure of the venues, under numbers for names', () => {
    const bare = ({ id: _, name: __, name_local: ___, ...rest }: (typeof facts.venues)[number]): object =>
      rest;
    expect(facts.venues.map(bare)).toEqual([VENUE, IN_TOWN, NOWHERE].map(bare));
    expect(JSON.stringify(buildFactsFile(atlas))).not.toContain(VENUE.name);
  });

  it('names the fullest place of a country and no other', () => {
    const named = [...facts.places.values()].filter(({ names }) => names.en !== '');
    expect(named.map(({ id }) => id)).toEqual([VENUE.place]);
  });
});

describe('buildCards', () => {
  const detail: VenueDetail = {
    id: VENUE.id,
    address: null,
    website: null,
    social: [],
    summary: { en: 'A hub.' },
    sources: [{ url: 'https://example.org/1', title: 'One', date: null, supports: [] }],
  };

  it('gives a venue an atlas of its own, with its place, its country and its details', () => {
    const card = readCard(json(buildCards(atlas, [detail]).get(VENUE.id)));
    expect(card.detail).toEqual(detail);
    expect(card.dataset.venues).toEqual([VENUE]);
    expect([...card.dataset.places.keys()]).toEqual([VENUE.place]);
    expect(card.dataset.countries.map(({ id }) => id)).toEqual([VENUE.country]);
  });
});
