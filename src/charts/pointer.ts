/** Heights of rows that are buttons: 24 px, or 44 px where the pointer is a finger (WCAG 2.5.8, 2.5.5). */
import { MediaQuery } from 'svelte/reactivity';

const coarse = new MediaQuery('(pointer: coarse)', false);

export function rowHeight(): number {
  return coarse.current ? 44 : 24;
}
