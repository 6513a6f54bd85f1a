/** Where a place that the search offers leads: to the filter it stands for, in place of the words typed. */
import type { Ground } from '../domain/search';
import { withFacet, type View } from '../state/view';

export function atGround(view: View, { kind, id }: Pick<Ground, 'kind' | 'id'>): View {
  // A place lies in one country: what was chosen before could only contradict it.
  const isCountry = kind === 'country';
  const bare: View = { ...view, text: '', venue: null, place: isCountry ? null : id };
  return withFacet(bare, 'country', isCountry ? [id] : []);
}
