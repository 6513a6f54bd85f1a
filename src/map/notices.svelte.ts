/** What the map has to tell the reader: a message that stays until closed, and hints that pass. */
import type { GestureHint } from './gestures';

const HINT_MS = 1800;

export interface Remedy {
  label: string;
  run: () => void;
}

export class Notices {
  message = $state('');
  /** What the message's button says and does. */
  remedy = $state.raw<Remedy | null>(null);
  hint = $state<GestureHint | null>(null);
  #hintEnd: ReturnType<typeof setTimeout> | undefined;

  tell(message: string, remedy: Remedy | null = null): void {
    this.message = message;
    this.remedy = remedy;
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
