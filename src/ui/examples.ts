/** Questions a first visitor may have, as views of this inventory. Those that nothing answers are left out. */
import type { Dataset } from '../domain/dataset';
import { filterVenues, type Selection } from '../domain/filter';
import type { Country } from '../domain/gazetteer';
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

interface Question {
  facets: Selection;
  /** The country it asks about, if any. */
  country: Country | null;
  count: number;
}

/** Of a dataset: the answers do not change, and are asked for each time nothing is chosen any more. */
const known = new WeakMap<Dataset, readonly Question[]>();

function questions(dataset: Dataset): readonly Question[] {
  const make = (facets: Selection, country: Country | null = null): Question => ({
    facets,
    country,
    count: filterVenues(dataset, { facets, place: null, text: '' }).length,
  });
  const films = dataset.countries.map((country) => make({ country: [country.id], ...FILM }, country));
  // The country with the most to find; the first of equals.
  const [film] = films.sort((a, b) => b.count - a.count);
  return [...(film ? [film] : []), make(RESIDENCIES), make(FREE)].filter(({ count }) => count > 0);
}

/** `reader`: whose language, theme and shortlist the views keep. */
export function exampleQuestions(dataset: Dataset, reader: View): Example[] {
  const { lang, theme, stars } = reader;
  const asked = known.get(dataset) ?? questions(dataset);
  known.set(dataset, asked);
  const textOf = ({ facets, country }: Question): string => {
    if (country) return t('welcome.film', { country: nameIn(country.names, language()).text });
    return t(facets === RESIDENCIES ? 'welcome.residency' : 'welcome.free');
  };
  return asked.map((question) => ({
    text: textOf(question),
    view: { ...DEFAULT_VIEW, facets: question.facets, lang, theme, stars },
    count: question.count,
  }));
}
