/** What a card says of a venue, line by line: the words of each field, or that no source tells. */
import type { Dataset } from '../../domain/dataset';
import { nameIn } from '../../domain/names';
import { lifeOf } from '../../domain/life';
import { ageOf, dateRange, spanOf, type Span } from '../../domain/partialDate';
import type { Venue } from '../../domain/venue';
import type { VenueDetail } from '../../domain/venueRecord';
import { formatDate, formatList, language, t, term, type MessageKey } from '../../i18n/locale.svelte';

export interface Fact {
  label: MessageKey;
  /** `null`: no source says. */
  text: string | null;
}

/** The fields that are known before the details have arrived. */
export function venueFacts(dataset: Dataset, venue: Venue): Fact[] {
  const closed = venue.status === 'closed';
  const life = lifeWords(venue);
  return [
    { label: 'place.place', text: placeWords(dataset, venue) },
    { label: 'format', text: venue.format && term('format', venue.format) },
    { label: 'offers', text: terms('offers', venue.offers) },
    { label: 'card.sectors', text: terms('sector', venue.sectors) },
    { label: 'audience', text: terms('audience', venue.audience) },
    {
      label: 'lang',
      text: venue.languages.length > 0 ? formatList(venue.languages.map(languageName)) : null,
    },
    { label: 'cost', text: venue.cost && term('cost', venue.cost) },
    { label: 'operator', text: venue.operator && term('operator', venue.operator) },
    { label: 'explore.founded', text: venue.founded && dateWords(venue.founded) },
    ...(closed ? [{ label: 'explore.closed-on', text: closingWords(venue) } as const] : []),
    ...(life === null ? [] : [{ label: 'card.life', text: life } as const]),
  ];
}

/** The fields that the details bring. Links are drawn, not told: theirs only say whether there are any. */
export function detailFacts(detail: VenueDetail): Fact[] {
  return [
    { label: 'explore.address', text: detail.address },
    { label: 'explore.website', text: detail.website },
    { label: 'card.social', text: detail.social[0] ?? null },
  ];
}

/** The names of the fields that no source tells of, as one list; empty where there are none. */
export function missingWords(facts: readonly Fact[]): string {
  return formatList(
    facts.flatMap(({ label, text }) => (text === null ? [t(label).toLocaleLowerCase(language())] : [])),
  );
}

/** "Active, as of October 2024". */
export function statusWords({ status, status_as_of }: Venue): string {
  const word = status === 'unknown' ? t('card.status-unknown') : term('status', status);
  return status_as_of
    ? t('card.status', { status: word, date: formatDate(status_as_of) })
    : t('card.status-undated', { status: word });
}

/** How old the evidence of the status was when the data were closed; `null` where it bears no date. */
export function ageWords({ status, status_as_of }: Venue, dataDate: string): string | null {
  const age = status_as_of === null ? null : ageOf(status_as_of, dataDate);
  if (age === null) return null;
  const words = t(`card.ago-${age.unit}`, { n: age.n, date: formatDate(dataDate) });
  return t(`card.age-${status}`, { age: words });
}

/** Its name in the interface's language, where the messages or the browser know it. */
export function languageName(tag: string): string {
  const word = term('lang', tag);
  if (word !== tag) return word;
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A link in words: host and path, so that two pages of one host can be told apart. */
export function linkWords(url: string): string {
  return hostOf(url) + new URL(url).pathname.replace(/\/$/, '');
}

function terms(group: string, values: readonly string[]): string | null {
  return values.length > 0 ? formatList(values.map((value) => term(group, value))) : null;
}

function placeWords(dataset: Dataset, { place: id, country: code, position }: Venue): string | null {
  const place = id === null ? undefined : dataset.places.get(id);
  if (!place || !position) return null;
  const country = dataset.countries.find((candidate) => candidate.id === code);
  const names = [place.names, ...(country ? [country.names] : [])];
  const words = names.map((each) => nameIn(each, language()).text).join(', ');
  return t(`card.place-${position.precision}`, { place: words });
}

/** A date and how precisely it is known. */
function dateWords(date: string): string {
  const precision = dateRange(date)?.precision ?? 'day';
  return precision === 'day' ? formatDate(date) : t(`card.date-${precision}`, { date: formatDate(date) });
}

function closingWords({ closed, status_as_of }: Venue): string | null {
  if (closed !== null) return dateWords(closed);
  return status_as_of && t('card.closed-by', { date: formatDate(status_as_of) });
}

const spanWords = ({ n, unit }: Span): string => t(`card.span-${unit}`, { n });

/** How long it lasted, or has been seen to last; `null` where the dates do not tell. */
function lifeWords(venue: Venue): string | null {
  const life = lifeOf(venue);
  if (typeof life === 'string') return null;
  const rough = life.start.precision === 'year' || life.end.precision === 'year';
  const span = spanOf(life.years, rough);
  if (life.event === 'closed') {
    return t(life.closedBy ? 'card.life-closed-by' : 'card.life-closed', { span: spanWords(span) });
  }
  // Last seen in the very month or year of its founding: that tells nothing of how long it lasts.
  if (span.n === 0 || venue.status_as_of === null) return null;
  return t('card.life-censored', { span: spanWords(span), date: formatDate(venue.status_as_of) });
}
