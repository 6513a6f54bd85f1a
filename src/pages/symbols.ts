/** Names of the shapes that rows use (KindSymbols.svelte). */
import type { Kind, Status } from '../domain/vocabulary';

export function symbolOf(kind: Kind, status: Status): string {
  return status === 'closed' ? `${kind}-closed` : kind;
}
