/** What fuzzing feeds to parsers: sound input with a few things changed in it, and text of every kind. */
import fc from 'fast-check';

/** Tokens that parsers have stumbled over before, ours or others'. */
const HOSTILE = [
  '',
  ' ',
  '\0',
  '\r\n',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '😀',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://',
  'https://[',
  '__proto__',
  'constructor',
  '=1+1',
  '%',
  '%E0%A4%A',
  '&',
  ',',
  '..',
  '{',
  '[[[[',
  '1e999',
  '-0',
  '9'.repeat(40),
  'null',
  '2025-13-45',
  'x'.repeat(5000),
];
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  [],
  {},
  [[]],
  [null],
  JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
  { constructor: { prototype: null } },
  ...HOSTILE,
];

const letters = fc.constantFrom(...'aeoshkьъёғқңөұүһіӣӯҳҷўʻ’\'"-+:*.()[]\\/ 1٣あ😀\u0301\u0000\u202e');

/** Text of every kind. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: letters, maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: letters, maxLength: 6 })), {
      maxLength: 14,
    })
    .map((words) => words.join(' ')),
);

type Edit = { at: number; length: number } & ({ put: string } | { twice: true });

const edit: fc.Arbitrary<Edit> = fc
  .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30) })
  .chain((where) =>
    fc.oneof(
      fc.constantFrom(...HOSTILE).map((put) => ({ ...where, put })),
      fc.string({ unit: 'binary', maxLength: 4 }).map((put) => ({ ...where, put })),
      fc.constant({ ...where, twice: true as const }),
    ),
  );

/** Sound text with up to four stretches of it left out, replaced or said twice. */
export function changedText(sound: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(sound, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((changed, each) => {
      const at = Math.floor(each.at * (changed.length + 1));
      const part = changed.slice(at, at + each.length);
      const put = 'twice' in each ? part + part : each.put;
      return changed.slice(0, at) + put + changed.slice(at + each.length);
    }, text),
  );
}

/** A sound JSON value with up to four of its values replaced, taken away, or joined by another. */
export function changedJson(sound: unknown): fc.Arbitrary<unknown> {
  const value = fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 }));
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), how: fc.nat(9), value });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const holder = { whole: structuredClone(sound) };
    for (const { at, how, value } of changes) {
      const all = slotsOf(holder);
      const slot = all[Math.floor(at * all.length)] ?? all[0];
      if (!slot) continue;
      const { owner, key } = slot;
      if (how > 2) owner[key] = value;
      else if (how === 0) Reflect.deleteProperty(owner, key);
      else if (how === 1) owner[`${key}x`] = value;
      else if (Array.isArray(owner)) owner.push(structuredClone(owner[0]));
    }
    return holder.whole;
  });
}

interface Slot {
  owner: Record<string, unknown>;
  key: string;
}

function slotsOf(owner: object): Slot[] {
  return Object.keys(owner).flatMap((key) => {
    const value = (owner as Record<string, unknown>)[key];
    const inner = typeof value === 'object' && value !== null ? slotsOf(value) : [];
    return [{ owner: owner as Record<string, unknown>, key }, ...inner];
  });
}
