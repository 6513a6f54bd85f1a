/**
 * Links do not age: what older links call a parameter or a value, and what it is called now. A row stays for good;
 * `since` says which form of the address (counted from 1) brought the new name.
 */

interface Renaming {
  since: number;
  parameter: string;
  now: string;
  /** Only this value is renamed, inside the parameter of that name. */
  value?: string;
}

const RENAMINGS: readonly Renaming[] = [
  // The first form named facets as the published columns do.
  { since: 2, parameter: 'sectors', now: 'sector' },
  { since: 2, parameter: 'offers', now: 'offer' },
  { since: 2, parameter: 'languages', now: 'language' },
  { since: 2, parameter: 'city', now: 'place' },
  { since: 2, parameter: 'status', value: 'open', now: 'active' },
  { since: 2, parameter: 'format', value: 'in-person', now: 'offline' },
];

/** Renames in place. A parameter under its present name wins over one under an old name. */
export function migrate(parameters: URLSearchParams): void {
  for (const { parameter, value, now } of RENAMINGS) {
    const given = parameters.get(parameter);
    if (given === null) continue;
    if (value !== undefined) {
      const values = given.split(',').map((each) => (each === value ? now : each));
      parameters.set(parameter, values.join(','));
    } else if (!parameters.has(now)) parameters.set(now, given);
  }
}
