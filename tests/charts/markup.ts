/** Renders a component on the server and writes its markup so that a change of it reads as a change of the picture. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, vi } from 'vitest';
import { loadMoreMessages } from '../../src/i18n/locale.svelte';

// Pictures of what the page fetches later need its words.
await loadMoreMessages();

/** Markup of a component: an element a line, indented, numbers to two decimals, no generated names. */
export function renderMarkup<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): string {
  const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
  const { body } = render(component as Component, { props });
  for (const complaint of complaints) {
    expect(complaint.mock.calls).toEqual([]);
    complaint.mockRestore();
  }
  return indent(normalise(body));
}

function normalise(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/ class="([^"]*)"/g, (_, classes: string) => {
      const kept = classes.split(/\s+/).filter((name) => name && !/^svelte-/.test(name));
      return kept.length > 0 ? ` class="${kept.join(' ')}"` : '';
    })
    .replace(/\bs\d+(?=[-"])/g, 'ID')
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}

const VOID = /^<(input|br|hr|img)\b/;

function indent(html: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const text = token.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (text.startsWith('</')) depth -= 1;
    lines.push('  '.repeat(depth) + text);
    if (text.startsWith('<') && !text.startsWith('</') && !text.endsWith('/>') && !VOID.test(text))
      depth += 1;
  }
  return `${lines.join('\n')}\n`;
}
