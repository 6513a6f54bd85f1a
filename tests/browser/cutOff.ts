import type { Page } from '@playwright/test';

/** Controls and words that something cuts off or pushes out of the page. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>('a, button, select, label, h1, h2, h3, p, th, td'),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1);
    const name = (element: HTMLElement): string =>
      `${element.localName}: ${element.textContent?.trim().slice(0, 60)}`;
    const clipped = shown.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const beyond = shown.filter(
      (element) =>
        // What scrolls in a box of its own may be wider.
        !element.closest('[tabindex="0"], .scroll, .skip') &&
        element.getBoundingClientRect().right > innerWidth + 1,
    );
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    return [...wide, ...clipped.map(name), ...beyond.map(name)];
  });
}
