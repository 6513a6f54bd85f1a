/**
 * Versions of the data that embeds can be pinned to, so that their numbers stay: named by the day of the data, and by a
 * count where a day has several.
 */
const VERSION = /^\d{4}-\d{2}-\d{2}(-[1-9]\d?)?$/;

export const isDataVersion = (text: string): boolean => VERSION.test(text);

/** The day of its data, ISO. */
export const dayOf = (version: string): string => version.slice(0, 10);

/** What data of a day are to be called beside those that there are: `2026-11-22`, then `2026-11-22-2`. */
export function nextVersion(day: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const version = count === 1 ? day : `${day}-${count}`;
    if (!taken.includes(version)) return version;
  }
}

/** Oldest first. */
export function compareVersions(a: string, b: string): number {
  const count = (version: string): number => Number(version.slice(11)) || 1;
  return dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : count(a) - count(b);
}
