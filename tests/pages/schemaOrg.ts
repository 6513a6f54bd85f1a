/**
 * The part of schema.org that the pages may use: for each type its properties and what each may hold, by the domains
 * and ranges that schema.org publishes, those of the types above it included.
 */

type Range = 'text' | 'url' | 'date' | 'number' | 'language' | 'reference' | readonly string[];

const THING: Record<string, Range> = {
  '@id': 'url',
  name: 'text',
  alternateName: 'text',
  description: 'text',
  identifier: 'text',
  url: 'url',
  sameAs: 'url',
};
const CREATIVE_WORK: Record<string, Range> = {
  ...THING,
  about: ['reference', 'Country'],
  citation: ['CreativeWork'],
  creator: ['Organization'],
  dateModified: 'date',
  datePublished: 'date',
  inLanguage: 'language',
  license: 'url',
  mainEntity: ['ItemList'],
  spatialCoverage: ['Country'],
};
const ORGANIZATION: Record<string, Range> = {
  ...THING,
  dissolutionDate: 'date',
  foundingDate: 'date',
  knowsLanguage: 'language',
  location: ['Place'],
};
const PLACE: Record<string, Range> = { ...THING, address: ['PostalAddress'], geo: ['GeoCoordinates'] };

const TYPES: Record<string, Record<string, Range>> = {
  BreadcrumbList: { ...THING, itemListElement: ['ListItem'] },
  CollectionPage: CREATIVE_WORK,
  Country: PLACE,
  CreativeWork: CREATIVE_WORK,
  DataDownload: { ...CREATIVE_WORK, contentUrl: 'url', encodingFormat: 'text' },
  Dataset: { ...CREATIVE_WORK, distribution: ['DataDownload'] },
  EducationalOrganization: ORGANIZATION,
  GeoCoordinates: { ...THING, latitude: 'number', longitude: 'number' },
  ItemList: { ...THING, numberOfItems: 'number' },
  ListItem: { ...THING, item: 'url', position: 'number' },
  Organization: ORGANIZATION,
  Place: PLACE,
  PostalAddress: { ...THING, addressCountry: 'text', addressLocality: 'text', streetAddress: 'text' },
  WebPage: CREATIVE_WORK,
  WebSite: CREATIVE_WORK,
};

/** What is wrong with the JSON-LD of a page; `base` is the page's own address. */
export function schemaFaults(graph: unknown, base: string): string[] {
  const { '@context': context, '@graph': things } = graph as { '@context'?: unknown; '@graph'?: unknown };
  if (context !== 'https://schema.org') return [`context ${String(context)}`];
  if (!Array.isArray(things) || things.length === 0) return ['no graph'];
  const ids = things.map((thing: Record<string, unknown>) => thing['@id']);
  return things.flatMap((thing) => thingFaults(thing, { base, ids }, ''));
}

interface Context {
  base: string;
  ids: readonly unknown[];
}

function thingFaults(value: unknown, context: Context, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${where}: no thing`];
  const { '@type': type, ...properties } = value as Record<string, unknown>;
  const allowed = TYPES[String(type)];
  if (!allowed) return [`${where}: type ${String(type)}`];
  return Object.entries(properties).flatMap(([name, found]) => {
    const at = `${where}/${String(type)}.${name}`;
    const range = allowed[name];
    if (!range) return [`${at}: not a property of it`];
    const values = Array.isArray(found) ? found : [found];
    if (values.length === 0) return [`${at}: says nothing`];
    return values.flatMap((one) => valueFaults(one, range, context, at));
  });
}

function valueFaults(value: unknown, range: Range, context: Context, at: string): string[] {
  if (typeof range !== 'string') {
    const { '@type': type, '@id': id } = (value ?? {}) as Record<string, unknown>;
    if (type === undefined && range.includes('reference')) {
      return context.ids.includes(id) ? [] : [`${at}: refers to ${String(id)}, which is not told of`];
    }
    return range.includes(String(type)) ? thingFaults(value, context, at) : [`${at}: type ${String(type)}`];
  }
  const isSound: Record<Exclude<typeof range, 'reference'>, () => boolean> = {
    text: () => typeof value === 'string' && value.trim() !== '',
    url: () =>
      typeof value === 'string' &&
      URL.canParse(value, context.base) &&
      /^https?:$/.test(new URL(value, context.base).protocol),
    date: () => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value),
    number: () => typeof value === 'number' && Number.isFinite(value),
    language: () => typeof value === 'string' && /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(value),
  };
  return range !== 'reference' && isSound[range]() ? [] : [`${at}: ${JSON.stringify(value)}`];
}
