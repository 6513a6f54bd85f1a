/** What the component of a part is given. */
import type { Component } from 'svelte';
import type { Part } from '../embed/part';
import type { AppState } from '../state/app.svelte';
import type { View } from '../state/view';

export interface BodyProps {
  app: AppState;
  part: Part;
  theme: 'light' | 'dark';
  /** What the page around asked for. */
  asked: View;
}
export type PartBody = Component<BodyProps>;
