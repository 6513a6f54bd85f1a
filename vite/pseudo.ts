/**
 * The pseudo-locale for tests: English with accents, in brackets, and longer by two fifths, so that a text that bypasses
 * the message files, or a box that is too small for longer languages, can be seen. `ATLAS_PSEUDO=1` builds it in the
 * place of English; it is in no other build.
 */
import { parse, type Token } from '@messageformat/parser';

const PLAIN = 'AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåƁÇçĐđÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';
const LONGER = 0.4;
export const OPEN = '⟦';
export const CLOSE = '⟧';

/** A message in ICU MessageFormat as another one with the same arguments. */
export function pseudo(text: string): string {
  const pieces: { from: number; to: number }[] = [];
  const visit = (token: Token): void => {
    if (token.type === 'content') {
      pieces.push({ from: token.ctx.offset, to: token.ctx.offset + token.ctx.text.length });
    }
    if ('cases' in token) for (const branch of token.cases) branch.tokens.forEach(visit);
  };
  parse(text).forEach(visit);
  let made = '';
  let at = 0;
  for (const { from, to } of pieces) {
    made += text.slice(at, from) + accented(text.slice(from, to));
    at = to;
  }
  made += text.slice(at);
  const letters = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  return `${OPEN}${made} ${'~'.repeat(Math.ceil(letters * LONGER))}${CLOSE}`;
}

function accented(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)) || letter);
}
