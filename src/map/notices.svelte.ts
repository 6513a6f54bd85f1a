/** What the map has to tell the reader: a message that stays until closed, and hints that pass. */
import type { GestureHint } from './gestures';

const HINT_MS = 1800;

export class Notices {
  message = $state('');
  hint = $state<GestureHint | null>(null);
  #hintEnd: ReturnType<typeof setTimeout> | undefined;

  tell(message: string): void {
    this.message = message;
  }

  showHint(hint: GestureHint): void {
    this.hint = hint;
    clearTimeout(this.#hintEnd);
    this.#hintEnd = setTimeout(() => (this.hint = null), HINT_MS);
  }

  destroy(): void {
    clearTimeout(this.#hintEnd);
  }
}
