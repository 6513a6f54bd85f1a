/** Small made-up venues for the tests of the map. */
import type { Venue } from '../../src/domain/venue';

export function makeVenue(id: string, fields: Partial<Venue> = {}): Venue {
  return {
    id,
    name: id,
    name_local: {},
    kind: 'venue',
    country: 'KZ',
    place: 'kz-almaty',
    format: 'offline',
    sectors: [],
    offers: [],
    audience: [],
    languages: [],
    cost: null,
    operator: null,
    founded: null,
    closed: null,
    status: 'active',
    status_as_of: null,
    confidence: 'high',
    position: { lon: 76.945, lat: 43.238, precision: 'city' },
    source_count: 1,
    newest_source: null,
    has_link: false,
    ...fields,
  };
}
