/** Writes all prerendered pages of an atlas, language by language. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { parseDataset, type Dataset } from '../domain/dataset';
import { parseDetails } from '../domain/venueRecord';
import { nameIn } from '../domain/names';
import type { Meta } from '../domain/inventory';
import { countryPath, guidePath, openingPath, venuePath } from '../domain/pagePaths';
import type { VenueDetail } from '../domain/venueRecord';
import { venueName } from '../domain/venueName';
import { readable } from '../i18n/content';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/languages';
import { language, t, term } from '../i18n/locale.svelte';
import { decodeBasemap, type Basemap } from '../map/basemap';
import type { Bounds } from '../map/camera';
import { countryWords, placeWords } from '../ui/groups';
import { fileOf, linksFrom, linksUnder, versionsOf, type Versions } from './addresses';
import CountryPage from './CountryPage.svelte';
import { addressIn, documentOf, type Head } from './document';
import GonePage from './GonePage.svelte';
import GuidePage from './GuidePage.svelte';
import { drawMap } from './mapDrawing';
import { openingDocument } from './openingDocument';
import OpeningPage from './OpeningPage.svelte';
import PlainPage from './PlainPage.svelte';
import { robotsText, sitemapFiles } from './sitemap';
import { countryThings, graphOf, guideThings, openingThings, venueThings } from './structuredData';
import VenuePage from './VenuePage.svelte';
import { inEachLanguage, setPageLanguage, word } from './words';

/** What the build knows of the site. */
export interface SiteInput {
  /** The parsed files of the atlas. */
  atlas: unknown;
  details: readonly unknown[];
  outlines: unknown;
  frame: Bounds;
  meta: Meta;
  /** The address the site will have; `null` where it is not known. */
  site: string | null;
  /** Paths of the style sheets of pages. */
  styles: readonly string[];
  /** The built index.html. */
  opening: string;
}

interface Page {
  file: string;
  html: string;
}

interface Site {
  dataset: Dataset;
  details: ReadonlyMap<string, VenueDetail>;
  basemap: Basemap;
  frame: Bounds;
  meta: Meta;
  site: URL | null;
  styles: readonly string[];
  opening: string;
}

/** The opening page is the first to come. */
export async function* renderSite(input: SiteInput): AsyncGenerator<Page> {
  const site: Site = {
    ...input,
    dataset: parseDataset(input.atlas),
    details: new Map(input.details.flatMap((file) => [...parseDetails(file)])),
    basemap: decodeBasemap(input.outlines),
    site: input.site === null ? null : new URL(input.site),
  };
  for (const each of INTERFACE_LANGUAGES) {
    await setPageLanguage(each);
    yield* openingPages(site);
    yield guidePage(site);
    yield* countryPages(site);
    yield* venuePages(site);
  }
  yield await gonePage(site);
  yield { file: 'robots.txt', html: robotsText(site.site) };
  if (!site.site) return;
  const pages = pagesOf(site.dataset);
  for (const [file, html] of sitemapFiles(pages, site.site)) yield { file, html };
}

/** All pages that are to be found. */
export function pagesOf({ countries, venues }: Dataset): Versions[] {
  return [
    versionsOf(openingPath),
    versionsOf(guidePath),
    ...countries.map(({ id }) => versionsOf((code) => countryPath(code, id))),
    ...venues.map(({ id }) => versionsOf((code) => venuePath(code, id))),
  ];
}

function* openingPages({ dataset, basemap, frame, meta, site, opening }: Site): Generator<Page> {
  const picture = drawMap(dataset, basemap, frame);
  // English also has a folder like the others, for whoever shortens an address or asks for English.
  const paths = language() === 'en' ? [openingPath('en'), 'en/'] : [openingPath(language())];
  for (const path of paths) {
    const links = linksFrom(path);
    const canonical = openingPath(language());
    const things = openingThings(dataset, meta, addressIn(site, links), canonical);
    const html = openingDocument(
      opening,
      {
        language: language(),
        title: t('app.title'),
        description: t('app.description'),
        path: canonical,
        versions: versionsOf(openingPath),
        structured: graphOf(things),
      },
      { body: markup(OpeningPage, { dataset, links, picture }), links, site, folder: path !== '' },
    );
    yield { file: fileOf(path), html };
  }
}

function guidePage({ dataset, site, styles }: Site): Page {
  const versions = versionsOf(guidePath);
  const path = guidePath(language());
  const links = linksFrom(path);
  const title = t('help.heading');
  const crumbs = [
    { name: t('app.title'), path: openingPath(language()) },
    { name: title, path },
  ];
  const description = `${title}. ${t('app.description')}`;
  const head: Head = {
    language: language(),
    title: `${title} – ${t('app.title')}`,
    description,
    path,
    versions,
    structured: graphOf(guideThings(description, { address: addressIn(site, links), path, crumbs })),
  };
  const body = plainPage({ links, crumbs, versions, dataset }, GuidePage, { links });
  return { file: fileOf(path), html: documentOf(head, body, { links, site, styles }) };
}

function* countryPages({ dataset, site, styles }: Site): Generator<Page> {
  for (const country of dataset.countries) {
    const versions = versionsOf((code) => countryPath(code, country.id));
    const path = countryPath(language(), country.id);
    const links = linksFrom(path);
    const title = word('page.country-heading', { country: nameIn(country.names, language()).text });
    const n = dataset.venues.filter((venue) => venue.country === country.id).length;
    const crumbs = [
      { name: t('app.title'), path: openingPath(language()) },
      { name: nameIn(country.names, language()).text, path },
    ];
    const structured = graphOf(countryThings(country, n, { address: addressIn(site, links), path, crumbs }));
    const description = `${title}. ${t('msg.venues', { n })}. ${t('app.description')}`;
    const head = {
      language: language(),
      title: `${title} – ${t('app.title')}`,
      description,
      path,
      versions,
      structured,
    };
    const body = plainPage({ links, crumbs, versions, dataset }, CountryPage, { dataset, country, links });
    yield { file: fileOf(path), html: documentOf(head, body, { links, site, styles }) };
  }
}

function* venuePages({ dataset, details, site, styles }: Site): Generator<Page> {
  for (const venue of dataset.venues) {
    const detail = details.get(venue.id);
    if (!detail) continue;
    const versions = versionsOf((code) => venuePath(code, venue.id));
    const path = venuePath(language(), venue.id);
    const links = linksFrom(path);
    const name = venueName(venue, language()).text;
    const country = countryWords(dataset, venue.country).text;
    const where = [placeWords(dataset, venue.place)?.text, country].filter((part) => part !== undefined);
    const crumbs = [
      { name: t('app.title'), path: openingPath(language()) },
      { name: country, path: countryPath(language(), venue.country) },
      { name, path },
    ];
    const address = addressIn(site, links);
    const head: Head = {
      language: language(),
      title: `${name}, ${where[0]} – ${t('app.title')}`,
      description: `${term('kind', venue.kind)}, ${where.join(', ')}. ${readable(detail.summary, language()).text}`,
      path,
      versions,
      structured: graphOf(venueThings(dataset, venue, detail, { address, path, crumbs })),
    };
    const body = plainPage({ links, crumbs, versions, dataset }, VenuePage, {
      dataset,
      venue,
      detail,
      links,
    });
    yield { file: fileOf(path), html: documentOf(head, body, { links, site, styles }) };
  }
}

/** It is served at any address, so that its links begin at the root of the host. */
async function gonePage({ dataset, site, styles }: Site): Promise<Page> {
  const others = await inEachLanguage(() => ({ title: word('page.gone-title'), atlas: t('app.title') }));
  await setPageLanguage('en');
  const links = linksUnder(site?.pathname ?? '/');
  const body = markup(GonePage, { dataset, links, others: others.filter(([code]) => code !== language()) });
  const head: Head = {
    language: 'en' satisfies InterfaceLanguage,
    title: `${word('page.gone-title')} – ${t('app.title')}`,
    description: word('page.gone-text'),
    path: null,
    versions: new Map(),
    structured: null,
  };
  return { file: '404.html', html: documentOf(head, body, { links, site, styles }) };
}

interface Around {
  links: ReturnType<typeof linksFrom>;
  crumbs: readonly { name: string; path: string }[];
  versions: Versions;
  dataset: Dataset;
}

function plainPage<Props extends Record<string, unknown>>(
  { links, crumbs, versions, dataset }: Around,
  Inner: Component<Props>,
  props: Props,
): string {
  return markup(PlainPage, {
    links,
    crumbs,
    versions,
    dataDate: dataset.dataDate,
    Inner: Inner as Component,
    props,
  });
}

/** Svelte marks its blocks by comments, for a script that these pages do not have. No text has a bare `<`. */
function markup<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string {
  return render(component as Component, { props }).body.replace(/<!--.*?-->/gs, '');
}
