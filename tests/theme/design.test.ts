/** docs/DESIGN.md says of tokens and contrast what the code has. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../src/theme/palette';
import { LINES, MARKS, ratiosOf, WORDS } from './contrast';

const text = readFileSync('docs/DESIGN.md', 'utf8');
const base = readFileSync('src/theme/base.css', 'utf8');
/** Cells without the blanks that line columns up. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/\s+/g, ' '))
      .join(' | '),
  );

describe('docs/DESIGN.md', () => {
  it.each([...WORDS, ...LINES, ...MARKS])('has the contrast of $name, at least $least', (rule) => {
    const least = (theme: keyof typeof PALETTES): string =>
      Math.min(...ratiosOf(rule, PALETTES[theme]).map(({ ratio }) => ratio)).toFixed(1);
    const name = rule.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(rows).toContain(
      `\`--${name}\` | ${rule.grounds.join(', ')} | ${rule.least} | ${least('light')} | ${least('dark')}`,
    );
  });

  it('names every size, space, corner and layer, with its value, and no other', () => {
    const scale = /^\s*(--(?:text|space|radius|layer|target|icon)[\w-]*):\s*([^;]+);/gm;
    const values = new Map<string, string>();
    for (const [, name = '', value = ''] of base.matchAll(scale))
      if (!values.has(name)) values.set(name, value);
    const told = rows.flatMap((row) => {
      const [name = '', value = ''] = row.split(' | ');
      const token = /^`(--(?:text|space|radius|layer|target|icon)[\w-]*)`$/.exec(name)?.[1];
      return token === undefined ? [] : [[token, value] as const];
    });
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(values));
  });
});
