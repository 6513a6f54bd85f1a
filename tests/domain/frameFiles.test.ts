import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/domain/atlasVersion';
import { readAtlas, readCard, readFacts } from '../../src/domain/compiled';
import { parseDataset } from '../../src/domain/dataset';
import { buildCards, buildFactsFile, buildNamesFile, buildTraitsFile } from '../../src/domain/frameFiles';
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
    expect(() => readAtlas({ ...atlas, version: 1 })).toThrow(DataError);
  });
});

describe('the files of figures, attributes and names', () => {
  const file = json(buildFactsFile(atlas));
  const traits = json(buildTraitsFile(atlas));
  const names = json(buildNamesFile(atlas, 'ru'));
  const whole = parseDataset(json(atlas));

  it('have every figure of the venues but where they stand, under numbers for names', () => {
    const bare = ({
      id: _,
      name: __,
      name_local: ___,
      confidence: ____,
      position,
      ...rest
    }: (typeof whole.venues)[number]): object => ({ ...rest, precision: position?.precision });
    const { venues } = readFacts(file, traits, null);
    expect(venues.map(bare)).toEqual([VENUE, IN_TOWN, NOWHERE].map(bare));
    expect(JSON.stringify([file, traits])).not.toContain(VENUE.name);
  });

  it('leave attributes empty where they are not fetched', () => {
    const [venue] = readFacts(file, null, null).venues;
    expect(venue).toMatchObject({ kind: VENUE.kind, founded: VENUE.founded, sectors: [], cost: null });
  });

  it('describe the fullest place of a country and no other', () => {
    const { places } = readFacts(file, null, null);
    expect([...places.keys()]).toEqual([VENUE.place]);
    expect(places.get(VENUE.place ?? '')).toEqual(whole.places.get(VENUE.place ?? ''));
  });

  it('name venues and their places in English and in one language', () => {
    const { venues, places, byId } = readFacts(file, null, names);
    expect(venues.map(({ id, name }) => [id, name])).toEqual(whole.venues.map(({ id, name }) => [id, name]));
    for (const { id, name_local } of whole.venues) {
      expect(byId.get(id)?.name_local['ru']).toBe(name_local['ru']);
    }
    for (const [id, { names: found }] of places) {
      const { en, ru } = whole.places.get(id)?.names ?? {};
      expect(found).toMatchObject({ en, ru });
    }
    expect([...places.keys()]).toEqual([VENUE.place]);
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
