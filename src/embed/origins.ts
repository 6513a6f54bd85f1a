/** Who may say what an embedded atlas shows. */

/**
 * Whether a page of an origin may set the view: the atlas's own pages always, others where a pattern allows them
 * (domain/embedOrigin.ts says what patterns mean). `own` is the origin of the atlas's address: in a sandboxed frame
 * `location.origin`, since `self.origin` is "null" there.
 */
export function maySet(origin: string, patterns: readonly string[], own: string): boolean {
  return origin === own || patterns.some((pattern) => matches(origin, pattern));
}

function matches(origin: string, pattern: string): boolean {
  if (pattern === '*') return true;
  const [scheme, domain] = pattern.split('*.');
  if (domain === undefined) return origin === pattern;
  return origin.startsWith(scheme ?? '') && origin.endsWith(`.${domain}`);
}
