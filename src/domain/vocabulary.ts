/**
 * The closed lists of the inventory. Every list is written once, here; the unions, the schema, the filters and
 * the legends follow from it. Order is display order.
 */

export const KINDS = [
  'creative-hub',
  'business-hub',
  'venue',
  'informal-learning',
  'online-platform',
] as const;
export type Kind = (typeof KINDS)[number];

export const FORMATS = ['offline', 'hybrid', 'online'] as const;
export type Format = (typeof FORMATS)[number];

export const STATUSES = ['active', 'closed', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** Domains of the UNESCO Framework for Cultural Statistics (2009), plus two that the study adds. */
export const SECTORS = [
  'heritage',
  'performance',
  'visual-arts-crafts',
  'books-press',
  'audiovisual-interactive',
  'design-services',
  'entrepreneurship',
  'digital-skills',
] as const;
export type Sector = (typeof SECTORS)[number];

export const OFFERS = [
  'courses',
  'workshops',
  'lectures',
  'mentoring',
  'incubation',
  'acceleration',
  'residency',
  'coworking',
  'studio',
  'makerspace',
  'events',
  'grants',
  'library',
  'internships',
  'exhibitions',
] as const;
export type Offer = (typeof OFFERS)[number];

export const AUDIENCES = ['aspiring', 'experienced'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const COSTS = ['free', 'mixed', 'paid'] as const;
export type Cost = (typeof COSTS)[number];

export const OPERATORS = ['state', 'private', 'ngo', 'university', 'international'] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * How well a position is known. `exact`: a source prints the coordinates; `landmark`: within about 300 m;
 * `street`: within about 700 m; `city`: the centre of the place the venue belongs to, nothing more.
 */
export const PRECISIONS = ['exact', 'landmark', 'street', 'city'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Precisions that a record may claim for a position of its own; `city` is given by the build. */
export const OWN_PRECISIONS = ['exact', 'landmark', 'street'] as const satisfies readonly Precision[];
export type OwnPrecision = (typeof OWN_PRECISIONS)[number];

/**
 * `high`: two independent sources or the venue's own site; `medium`: one good source; `low`: a passing mention.
 */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Parts of a record that a source can support. */
export const SUPPORTS = [
  'name',
  'kind',
  'place',
  'address',
  'position',
  'format',
  'sectors',
  'offers',
  'audience',
  'languages',
  'cost',
  'operator',
  'founded',
  'closed',
  'status',
  'website',
  'social',
  'summary',
] as const;
export type Support = (typeof SUPPORTS)[number];

/** Stands for "no source says" wherever a field is counted, filtered or drawn. */
export const UNKNOWN = 'unknown';

export function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}
