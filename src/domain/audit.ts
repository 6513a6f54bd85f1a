/** What a check of records drawn at random found: how far the inventory reports its sources faithfully. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const AuditSchema = v.strictObject({
  /** Records there were, and those drawn of them. */
  records: count,
  drawn: count,
  /** Of those drawn: kind, place, dates and status found again; in part; not found again; the opposite found. */
  supported: count,
  partly: count,
  notFound: count,
  contradicted: count,
  /** Records marked closed, looked at apart: all of them, confirmed, corrected. */
  closed: v.strictObject({ checked: count, confirmed: count, corrected: count }),
});
export type Audit = v.InferOutput<typeof AuditSchema>;
