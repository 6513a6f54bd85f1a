/** The columns of the table of venues: every field of a record, how it reads and what it is sorted by. */
import type { Dataset } from '../domain/dataset';
import { lifeOf } from '../domain/life';
import { midYear } from '../domain/partialDate';
import type { Venue } from '../domain/venue';
import type { VenueDetail } from '../domain/venueRecord';
import { venueName } from '../domain/venueName';
import { readable } from '../i18n/content';
import { formatDate, formatFixed, formatList, formatNumber, language, t, term } from '../i18n/locale.svelte';
import { countryWords, placeWords } from './groups';

export interface TableRow {
  venue: Venue;
  /** `null`: not loaded, or no column needs them. */
  detail: VenueDetail | null;
}

export interface TableCell {
  /** `null`: no source says. */
  text: string | null;
  /** Said where there is no text; "unknown" where it is left out. */
  blank?: string;
  lang?: string;
  links?: readonly { url: string; text: string }[];
  /** What the column is sorted by; the text where it is left out. */
  value?: number | null;
}

export interface TableColumn {
  /** As in the address of the page. */
  key: string;
  label: string;
  numeric?: boolean;
  /** Its cells come with the details of a country. */
  detailed?: boolean;
  cell: (row: TableRow) => TableCell;
}

/** The name heads every row; it is always shown. */
export const NAME_COLUMN = 'name';
export const FIRST_COLUMNS: readonly string[] = [
  NAME_COLUMN,
  'kind',
  'country',
  'place',
  'status',
  'seen',
  'founded',
  'format',
  'offers',
  'audience',
];

/** All columns in the order in which they stand, worded in the active language. */
export function tableColumns(dataset: Dataset): TableColumn[] {
  return [
    {
      key: NAME_COLUMN,
      label: t('explore.name'),
      cell: ({ venue }) => venueName(venue, language()),
    },
    {
      key: 'names',
      label: t('card.names'),
      cell: ({ venue }) => {
        const shown = venueName(venue, language()).text;
        const names = [venue.name, ...Object.values(venue.name_local)].filter((name) => name !== shown);
        return { text: orNull(names.join(' · ')) };
      },
    },
    { key: 'kind', label: t('kind'), cell: ({ venue }) => one('kind', venue.kind) },
    { key: 'country', label: t('place.country'), cell: ({ venue }) => countryWords(dataset, venue.country) },
    {
      key: 'place',
      label: t('place.place'),
      cell: ({ venue }) => placeWords(dataset, venue.place) ?? { text: null, blank: t('list.no-place') },
    },
    {
      key: 'precision',
      label: t('precision'),
      cell: ({ venue }) => one('precision', venue.position?.precision ?? 'none'),
    },
    {
      key: 'address',
      label: t('explore.address'),
      detailed: true,
      cell: ({ detail }) => ({ text: detail?.address ?? null }),
    },
    { key: 'status', label: t('status'), cell: ({ venue }) => one('status', venue.status) },
    { key: 'seen', label: t('explore.last-seen'), cell: ({ venue }) => date(venue.status_as_of) },
    { key: 'founded', label: t('explore.founded'), cell: ({ venue }) => date(venue.founded) },
    {
      key: 'closed',
      label: t('explore.closed-on'),
      cell: ({ venue }) => ({
        ...date(venue.closed),
        ...(venue.status === 'active' && { blank: t('value.not-applicable') }),
      }),
    },
    {
      key: 'lasted',
      label: t('more.table-lasted'),
      numeric: true,
      cell: ({ venue }) => {
        const life = lifeOf(venue);
        return typeof life === 'string'
          ? { text: null, value: null }
          : { text: formatFixed(life.years, 1), value: life.years };
      },
    },
    { key: 'format', label: t('format'), cell: ({ venue }) => one('format', venue.format) },
    { key: 'offers', label: t('offers'), cell: ({ venue }) => many('offers', venue.offers) },
    { key: 'sectors', label: t('card.sectors'), cell: ({ venue }) => many('sector', venue.sectors) },
    { key: 'audience', label: t('audience'), cell: ({ venue }) => many('audience', venue.audience) },
    { key: 'languages', label: t('lang'), cell: ({ venue }) => many('lang', venue.languages) },
    { key: 'cost', label: t('cost'), cell: ({ venue }) => one('cost', venue.cost) },
    { key: 'operator', label: t('operator'), cell: ({ venue }) => one('operator', venue.operator) },
    { key: 'confidence', label: t('confidence'), cell: ({ venue }) => one('confidence', venue.confidence) },
    {
      key: 'website',
      label: t('explore.website'),
      detailed: true,
      cell: ({ detail }) => links(detail?.website ? [detail.website] : []),
    },
    {
      key: 'social',
      label: t('card.social'),
      detailed: true,
      cell: ({ detail }) => links(detail?.social ?? []),
    },
    {
      key: 'summary',
      label: t('more.table-summary'),
      detailed: true,
      cell: ({ detail }) => (detail ? readable(detail.summary, language()) : { text: null }),
    },
    {
      key: 'evidence',
      label: t('more.table-sources'),
      numeric: true,
      cell: ({ venue }) => ({ text: formatNumber(venue.source_count), value: venue.source_count }),
    },
    { key: 'newest', label: t('more.table-newest'), cell: ({ venue }) => date(venue.newest_source) },
    {
      key: 'sources',
      label: t('explore.sources'),
      detailed: true,
      cell: ({ detail }) => {
        const list = detail?.sources.map(({ url, title }) => ({ url, text: title })) ?? [];
        return { text: orNull(list.map(({ text }) => text).join('; ')), links: list };
      },
    },
  ];
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Unknown as a value of its own has a word among the values. */
const one = (group: string, value: string | null): TableCell => ({ text: value && term(group, value) });

const many = (group: string, values: readonly string[]): TableCell => ({
  text: values.length > 0 ? formatList(values.map((value) => term(group, value))) : null,
});

const date = (iso: string | null): TableCell => ({ text: iso && formatDate(iso), value: midYear(iso) });

/** Addresses are parsed at the door: only http and https pass. */
function links(urls: readonly string[]): TableCell {
  const list = urls.map((url) => ({ url, text: new URL(url).hostname.replace(/^www\./, '') }));
  return { text: orNull(list.map(({ text }) => text).join(', ')), links: list };
}
