/**
 * What pages tell machines, as JSON-LD in the vocabulary of schema.org: what is known of a venue and nothing else. A
 * position is told only where a source prints it, and a venue that is not known to be closed has no date of its end.
 */
import type { Dataset } from '../domain/dataset';
import type { Country } from '../domain/gazetteer';
import { nameIn } from '../domain/names';
import type { Meta } from '../domain/inventory';
import type { Venue } from '../domain/venue';
import type { Source, VenueDetail } from '../domain/venueRecord';
import { venueName } from '../domain/venueName';
import { readable } from '../i18n/content';
import { INTERFACE_LANGUAGES } from '../i18n/languages';
import { language, t } from '../i18n/locale.svelte';

export type Thing = { '@type': string } & Record<string, unknown>;

/** Addresses as this page's data give them: in full where the site's own is known, else relative to the page. */
export type Address = (path: string) => string;

interface Crumb {
  name: string;
  path: string;
}

/** The graph of a page; what has no value is left out. */
export function graphOf(things: readonly Thing[]): object {
  return { '@context': 'https://schema.org', '@graph': things.map(withoutGaps) };
}

export function venueThings(
  dataset: Dataset,
  venue: Venue,
  detail: VenueDetail,
  { address, path, crumbs }: { address: Address; path: string; crumbs: readonly Crumb[] },
): Thing[] {
  const id = `${address(path)}#venue`;
  const page: Thing = {
    '@type': 'WebPage',
    '@id': address(path),
    url: address(path),
    name: venueName(venue, language()).text,
    inLanguage: language(),
    about: { '@id': id },
    citation: detail.sources.map(sourceThing),
  };
  return [organisation(dataset, venue, detail, id), page, breadcrumb(crumbs, address)];
}

export function countryThings(
  country: Country,
  count: number,
  { address, path, crumbs }: { address: Address; path: string; crumbs: readonly Crumb[] },
): Thing[] {
  const page: Thing = {
    '@type': 'CollectionPage',
    '@id': address(path),
    url: address(path),
    name: crumbs.at(-1)?.name,
    inLanguage: language(),
    about: countryThing(country),
    mainEntity: { '@type': 'ItemList', numberOfItems: count },
  };
  return [page, breadcrumb(crumbs, address)];
}

export function guideThings(
  description: string,
  { address, path, crumbs }: { address: Address; path: string; crumbs: readonly Crumb[] },
): Thing[] {
  const page: Thing = {
    '@type': 'WebPage',
    '@id': address(path),
    url: address(path),
    name: crumbs.at(-1)?.name,
    description,
    inLanguage: language(),
  };
  return [page, breadcrumb(crumbs, address)];
}

export function openingThings(dataset: Dataset, meta: Meta, address: Address, path: string): Thing[] {
  const file = (name: string, encodingFormat: string): Thing => ({
    '@type': 'DataDownload',
    contentUrl: address(name),
    encodingFormat,
  });
  return [
    {
      '@type': 'WebSite',
      '@id': `${address('')}#site`,
      url: address(path),
      name: t('app.title'),
      description: t('app.description'),
      inLanguage: INTERFACE_LANGUAGES,
    },
    {
      '@type': 'Dataset',
      '@id': `${address('')}#data`,
      url: address(path),
      name: meta.title,
      description: t('app.description'),
      license: meta.licence.url,
      creator: { '@type': 'Organization', name: meta.attribution },
      dateModified: dataset.dataDate,
      spatialCoverage: dataset.countries.map(countryThing),
      distribution: [
        file('data/venues.csv', 'text/csv'),
        file('data/venues.geojson', 'application/geo+json'),
      ],
    },
  ];
}

/** Informal learning is teaching by its kind; whether another venue is a school, its record does not say. */
function organisation(dataset: Dataset, venue: Venue, detail: VenueDetail, id: string): Thing {
  const title = venueName(venue, language()).text;
  const others = [venue.name, ...Object.values(venue.name_local)].filter((name) => name !== title);
  const { position } = venue;
  return {
    '@type': venue.kind === 'informal-learning' ? 'EducationalOrganization' : 'Organization',
    '@id': id,
    name: title,
    alternateName: [...new Set(others)],
    description: readable(detail.summary, language()).text,
    url: detail.website,
    sameAs: detail.social,
    foundingDate: venue.founded,
    dissolutionDate: venue.status === 'closed' ? venue.closed : null,
    location: {
      '@type': 'Place',
      address: postalAddress(dataset, venue, detail),
      geo:
        position?.precision === 'exact'
          ? { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lon }
          : null,
    },
    knowsLanguage: venue.languages,
  };
}

function postalAddress(dataset: Dataset, { place: id, country }: Venue, { address }: VenueDetail): Thing {
  const place = id === null ? undefined : dataset.places.get(id);
  return {
    '@type': 'PostalAddress',
    streetAddress: address,
    addressLocality: place && nameIn(place.names, language()).text,
    addressCountry: country,
  };
}

const countryThing = ({ id, names }: Country): Thing => ({
  '@type': 'Country',
  name: nameIn(names, language()).text,
  identifier: id,
});

const sourceThing = ({ url, title, date }: Source): Thing => ({
  '@type': 'CreativeWork',
  url,
  name: title,
  datePublished: date,
});

function breadcrumb(crumbs: readonly Crumb[], address: Address): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: address(path),
    })),
  };
}

/** Without what is not known: nothing is told by an empty value. */
function withoutGaps<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutGaps) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const isGap = part === null || part === undefined || (Array.isArray(part) && part.length === 0);
      return isGap ? [] : [[key, withoutGaps(part)]];
    }),
  ) as T;
}
