/** Details of venues for columns that show them: fetched for the countries in the table once such a column needs them. */
import type { Venue } from '../domain/venue';
import type { VenueDetail } from '../domain/venueRecord';
import type { LoadDetails } from './download';
import { countriesOf } from './tableModel';

export interface TableDetailsInput {
  venues: () => readonly Venue[];
  /** A column that is shown or sorted by needs them. */
  needed: () => boolean;
  load: LoadDetails;
}

/** Built while a component is set up: it follows the table as long as that component lives. */
export class TableDetails {
  failed = $state(false);
  /** By country, as they came. */
  #files = $state.raw<readonly ReadonlyMap<string, VenueDetail>[]>([]);
  #attempt = $state(0);
  readonly #input: TableDetailsInput;
  /** Other venues of the same countries need nothing new. */
  readonly #countries: string = $derived.by(() => countriesOf(this.#input.venues()).join());

  constructor(input: TableDetailsInput) {
    this.#input = input;
    $effect(() => {
      if (!input.needed() || this.#attempt < 0 || this.#countries === '') return;
      let current = true;
      this.failed = false;
      Promise.all(this.#countries.split(',').map((country) => input.load(country))).then(
        (files) => {
          if (current) this.#files = files;
        },
        () => {
          if (current) this.failed = true;
        },
      );
      return () => {
        current = false;
      };
    });
  }

  /** `null` while they are not there. */
  of(venue: Venue): VenueDetail | null {
    for (const file of this.#files) {
      const found = file.get(venue.id);
      if (found) return found;
    }
    return null;
  }

  retry(): void {
    this.#attempt += 1;
  }
}
