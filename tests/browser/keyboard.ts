/** A reader without a mouse: moves by Tab, and must see the focus at every stop. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './atlas';

/**
 * What is wrong with the focus as it can be seen, or "": it, or what stands for it, must wear a line, lie inside the
 * window and not be covered at its middle.
 */
async function faultOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement;
    if (!(focus instanceof HTMLElement) || focus === document.body) return 'nothing has the focus';
    const wears = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    // A radio button drawn by the words beside it; a point of the map by a ring around its glyph.
    const isHidden = focus.classList.contains('visually-hidden');
    const seen = isHidden ? focus.nextElementSibling : focus;
    const name = `${focus.localName} "${(focus.getAttribute('aria-label') ?? focus.textContent ?? '').trim().slice(0, 60)}"`;
    if (!seen || !wears(seen)) return `${name}: no line around it`;
    if (focus.getAttribute('aria-activedescendant') && !focus.parentElement?.querySelector('.ring')) {
      return `${name}: no ring around its point`;
    }
    const point = document.getElementById(focus.getAttribute('aria-activedescendant') ?? '');
    // Of a link that runs over two lines, the first: the middle of both may lie in neither.
    const box = (point ?? seen).getClientRects()[0] ?? seen.getBoundingClientRect();
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < Math.min(box.width, 24) - 1 || bottom - top < Math.min(box.height, 24) - 1) {
      return `${name}: outside the window`;
    }
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // What lets the pointer through is as visible as what lies around it.
    const passes = getComputedStyle(seen).pointerEvents === 'none';
    const around = passes ? seen.closest('.atlas-map') : seen;
    // A row of a chart is a button under the marks of its picture.
    const isMark = hit instanceof SVGElement && seen.closest('figure')?.contains(hit) === true;
    const isOwn =
      around?.contains(hit) || isMark || (hit?.contains(seen) === true && hit.localName === 'label');
    return isOwn ? '' : `${name}: covered by ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`;
  });
}

/** The focus is on this element, and can be seen. */
export async function expectFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect.poll(() => faultOfFocus(target.page())).toBe('');
}

/** Presses Tab (or the key given) until the focus is on `target`; it is visible at every stop on the way. */
export async function tabTo(target: Locator, key = 'Tab', most = 60): Promise<void> {
  const page = target.page();
  await target.first().waitFor({ state: 'attached' });
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    expect(await faultOfFocus(page)).toBe('');
    if (await target.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
  }
  throw new Error(`not reached within ${most} stops: ${target.toString()}`);
}

/** Goes to it and presses it. */
export async function enter(target: Locator, key = 'Tab', most = 60): Promise<void> {
  await tabTo(target, key, most);
  await target.page().keyboard.press('Enter');
}

/** By one of the links at the top of the page. */
export async function skipTo(page: Page, part: 'list' | 'map' | 'panels'): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip a')?.focus());
  const link = page.getByRole('link', { name: `Skip to the ${part}` });
  while (!(await link.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Tab');
  await expectFocus(link);
  await page.keyboard.press('Enter');
  await expectFocus(page.locator({ list: '#explore', map: '#map', panels: '#panels' }[part]));
}
