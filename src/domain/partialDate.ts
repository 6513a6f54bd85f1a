/**
 * Dates as sources give them: a year, a month or a day (ISO 8601, "2018", "2018-10", "2018-10-05").
 * A partial date is a range; where one number is needed, its middle is used.
 */

export const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export type DatePrecision = 'year' | 'month' | 'day';

/** Half-open range of a partial date in decimal years (2018.0 = start of 2018). */
export interface DateRange {
  start: number;
  end: number;
  precision: DatePrecision;
}

const DAY_MS = 86_400_000;

/** True for a well-formed date that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  return dateRange(text) !== null;
}

/** The range a partial date covers, in decimal years; `null` where the text is no date. */
export function dateRange(text: string): DateRange | null {
  if (!PARTIAL_DATE.test(text)) return null;
  const [year = 0, month, day] = text.split('-').map(Number);
  if (month === undefined) return { start: year, end: year + 1, precision: 'year' };
  if (month < 1 || month > 12) return null;
  if (day === undefined) {
    return {
      start: decimalYear(year, month - 1, 1),
      end: month === 12 ? year + 1 : decimalYear(year, month, 1),
      precision: 'month',
    };
  }
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > daysInMonth) return null;
  const start = decimalYear(year, month - 1, day);
  return { start, end: start + 1 / daysInYear(year), precision: 'day' };
}

/** The middle of a partial date, in decimal years; `null` where the text is no date. */
export function midYear(text: string | null): number | null {
  const range = text === null ? null : dateRange(text);
  return range && (range.start + range.end) / 2;
}

/** True where every moment of `a` lies after every moment of `b`: the dates cannot be reconciled. */
export function isSurelyAfter(a: string, b: string): boolean {
  const later = dateRange(a);
  const earlier = dateRange(b);
  return later !== null && earlier !== null && later.start >= earlier.end;
}

/** How long one moment lies before another, in the unit in which that can honestly be said. */
export interface Span {
  n: number;
  unit: 'months' | 'years';
}

/** From here on a span is told in years, in months. */
const MONTHS_TOLD = 24;

/** A length of time in decimal years, as whole months or, if it is longer or only roughly known, whole years. */
export function spanOf(years: number, rough = false): Span {
  const months = Math.max(0, Math.round(years * 12));
  return rough || months >= MONTHS_TOLD
    ? { n: Math.round(months / 12), unit: 'years' }
    : { n: months, unit: 'months' };
}

/** How long before `day` a partial date lies, by its middle; `null` where one of them is no date. */
export function ageOf(date: string, day: string): Span | null {
  const from = midYear(date);
  const to = midYear(day);
  if (from === null || to === null) return null;
  return spanOf(to - from, dateRange(date)?.precision === 'year');
}

function daysInYear(year: number): number {
  return (utc(year + 1, 0, 1) - utc(year, 0, 1)) / DAY_MS;
}

function decimalYear(year: number, monthIndex: number, day: number): number {
  const start = utc(year, 0, 1);
  return year + (utc(year, monthIndex, day) - start) / (utc(year + 1, 0, 1) - start);
}

/** Like Date.UTC, but years below 100 mean themselves. */
function utc(year: number, monthIndex: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  return date.getTime();
}
