/** Countries and cities side by side: who they are, which venues are theirs, and which of them may be held together. */
import { concentrationOf, leadingCity, type ConcentrationRow } from './concentration';
import { coverageOf, type CoverageFigures } from './coverage';
import type { AtlasPlace, Dataset } from './dataset';
import { densityOf, exposureOf, type Density } from './density';
import type { DensityMeasure } from './densityMeasures';
import { normalPoint, tailFor } from './difference';
import { formatOf, type FormatFigures } from './formatShares';
import type { Country, Names } from './gazetteer';
import { Z95 } from './interval';
import { lifespanOf, type LifespanFigures } from './lifespan';
import { survivalOf, type SurvivalFigures } from './survival';
import type { Venue } from './venue';

/** A country, or a place in one. */
export interface Subject {
  /** Country code or place id. */
  id: string;
  names: Names;
  country: Country;
  /** `null`: the whole country. */
  place: AtlasPlace | null;
}

/** The subjects of these ids, in their order; ids that the dataset does not know are left out. */
export function subjectsOf(dataset: Dataset, ids: readonly string[]): Subject[] {
  return ids.flatMap((id): Subject[] => {
    const place = dataset.places.get(id) ?? null;
    const country = dataset.countries.find((one) => one.id === (place?.country ?? id));
    return country ? [{ id, names: (place ?? country).names, country, place }] : [];
  });
}

export function venuesOf(venues: readonly Venue[], { country, place }: Subject): readonly Venue[] {
  return venues.filter((venue) => (place === null ? venue.country === country.id : venue.place === place.id));
}

/** Neither is a part of the other: their venues are different ones, and chance acts on each alone. */
export function areApart(a: Subject, b: Subject): boolean {
  if (a.country.id !== b.country.id) return true;
  return a.place !== null && b.place !== null && a.place.id !== b.place.id;
}

/** `null`: there is no denominator, as of a city's ground, or of its people where no source counts them. */
export function subjectDensity(
  venues: readonly Venue[],
  { country, place }: Subject,
  measure: DensityMeasure,
): Density | null {
  if (measure === 'count' || place === null)
    return densityOf(venues, exposureOf([country], measure), measure);
  if (measure === 'per-area' || place.population === null) return null;
  return densityOf(venues, place.population / 1e6, measure);
}

/** A country's fullest city, or the city itself, within its country. `venues`: those of all countries. */
export function subjectConcentration(
  venues: readonly Venue[],
  subject: Subject,
  dataset: Dataset,
  pairs = 1,
): ConcentrationRow {
  const { country, place } = subject;
  const inCountry = venues.filter((venue) => venue.country === country.id);
  const city = place ?? leadingCity(dataset, country.id);
  return concentrationOf(inCountry, country, city, pointFor(pairs));
}

/** How wide each interval is when one of so many pairs is picked. */
export function pointFor(pairs: number): number {
  return pairs <= 1 ? Z95 : normalPoint(tailFor(pairs));
}

/** What the panels say of one subject, among the others that it is held against. */
export interface Compared {
  subject: Subject;
  venues: readonly Venue[];
  density: Record<DensityMeasure, Density | null>;
  format: FormatFigures;
  lifespan: LifespanFigures;
  survival: SurvivalFigures;
  concentration: ConcentrationRow;
  coverage: CoverageFigures;
}

/** `venues`: the chosen ones of all countries. */
export function compareSubjects(
  subjects: readonly Subject[],
  venues: readonly Venue[],
  dataset: Dataset,
): Compared[] {
  return subjects.map((subject) => {
    const own = venuesOf(venues, subject);
    const density = (measure: DensityMeasure): Density | null => subjectDensity(own, subject, measure);
    return {
      subject,
      venues: own,
      density: {
        count: density('count'),
        'per-million': density('per-million'),
        'per-area': density('per-area'),
      },
      format: formatOf(own),
      lifespan: lifespanOf(own),
      survival: survivalOf(own, false),
      concentration: subjectConcentration(venues, subject, dataset),
      coverage: coverageOf(own, dataset.dataDate),
    };
  });
}
