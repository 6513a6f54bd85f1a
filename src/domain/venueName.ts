/** What a venue is called. Apart from the schema, so that a page that only names venues is without it. */
import type { Venue } from './venue';

/** A venue's name in a language where a source shows one, else the name used in English; `lang` says which. */
export function venueName(venue: Venue, language: string): { text: string; lang: string } {
  const local = venue.name_local[language];
  return local === undefined ? { text: venue.name, lang: 'en' } : { text: local, lang: language };
}
