/** Which stack, or the tray, is open, and where the focus goes when it closes. */
import { tick } from 'svelte';
import type { Stack } from './stacks';

/** The first is where the glyph stands; more than one where positions never come apart. */
export type OpenStacks = readonly [Stack, ...Stack[]];

export interface OpeningEvents {
  /** What holds the focus that may have to be given back. */
  root: () => HTMLElement;
  onclosed: () => void;
  /** Nothing had the focus before: it goes to the glyph, or to the points where the tray was open. */
  onreturn: (stack: Stack | null) => void;
}

export class Opening {
  #events: OpeningEvents;
  #current = $state.raw<OpenStacks | 'tray' | null>(null);
  #opener: HTMLElement | null = null;

  readonly stacks: OpenStacks | null = $derived(this.#current === 'tray' ? null : this.#current);
  readonly isTray: boolean = $derived(this.#current === 'tray');
  readonly isOpen: boolean = $derived(this.#current !== null);

  constructor(events: OpeningEvents) {
    this.#events = events;
  }

  open(next: OpenStacks | 'tray'): void {
    const focus = document.activeElement;
    this.#opener = focus instanceof HTMLElement && this.#events.root().contains(focus) ? focus : null;
    if (this.stacks && next === 'tray') this.#events.onclosed();
    this.#current = next;
  }

  close(refocus = true): void {
    if (!this.isOpen) return;
    const stack = this.stacks?.[0] ?? null;
    this.#current = null;
    if (stack) this.#events.onclosed();
    if (refocus) void tick().then(() => this.#returnFocus(stack));
  }

  #returnFocus(stack: Stack | null): void {
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    else this.#events.onreturn(stack);
  }
}
