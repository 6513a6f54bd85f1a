/** Forms that several fields of a record share. */
import * as v from 'valibot';
import { ID } from './ids';
import { isPartialDate } from './partialDate';

export const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
export const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date as YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isPartialDate, 'expected a date that exists in the calendar'),
);
export const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(ID, 'expected lower-case words joined by hyphens'),
);
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'expected a language code (BCP 47)'),
);

/** A text by language (BCP 47 tags); at least the keys named in the schema's fields are required elsewhere. */
export const textByLanguage = v.record(languageTag, text);

export const list = <const T extends readonly [string, ...string[]]>(values: T) =>
  v.pipe(
    v.array(v.picklist(values)),
    v.checkItems((item, i, all) => all.indexOf(item) === i, 'listed twice'),
  );

export const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
