/** Questions a first visitor may have, as views of this inventory. Those that nothing answers are left out. */
import type { Dataset } from '../domain/dataset';
import { filterVenues, type Selection } from '../domain/filter';
import { nameIn } from '../domain/names';
import { language, t } from '../i18n/locale.svelte';
import { DEFAULT_VIEW, type View } from '../state/view';

export interface Example {
  text: string;
  view: View;
  /** How many venues answer it. */
  count: number;
}

const LEARNING = ['courses', 'workshops', 'mentoring'] as const;
const FILM: Selection = { sector: ['audiovisual-interactive'], offer: LEARNING };
const RESIDENCIES: Selection = { offer: ['residency'] };
const FREE: Selection = { cost: ['free'], offer: LEARNING, audience: ['aspiring'] };

/** `reader`: whose language, theme and shortlist the views keep. */
export function exampleQuestions(dataset: Dataset, reader: View): Example[] {
  const { lang, theme, stars } = reader;
  const count = (facets: Selection): number =>
    filterVenues(dataset, { facets, place: null, text: '' }).length;
  const ask = (text: string, facets: Selection): Example => ({
    text,
    view: { ...DEFAULT_VIEW, facets, lang, theme, stars },
    count: count(facets),
  });
  const countries = dataset.countries.map((country) => ({
    name: nameIn(country.names, language()).text,
    facets: { country: [country.id], ...FILM },
  }));
  // The country with the most to find; the first of equals.
  const [film] = countries.sort((a, b) => count(b.facets) - count(a.facets));
  return [
    ...(film ? [ask(t('welcome.film', { country: film.name }), film.facets)] : []),
    ask(t('welcome.residency'), RESIDENCIES),
    ask(t('welcome.free'), FREE),
  ].filter((example) => example.count > 0);
}
