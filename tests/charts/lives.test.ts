import { beforeEach, describe, expect, it } from 'vitest';
import Lifelines from '../../src/charts/Lifelines.svelte';
import { groupLives, layoutLifelines, nearestLine } from '../../src/charts/lifelines';
import { lifelinesSentence, lifelinesTable } from '../../src/charts/lifelinesText';
import SurvivalPlot from '../../src/charts/SurvivalPlot.svelte';
import { curveScales, drawCurve } from '../../src/charts/survivalCurves';
import { guardText, survivalSentence, survivalTable } from '../../src/charts/survivalText';
import { lifeOf } from '../../src/domain/life';
import { kaplanMeier, survivalRows, type SurvivalRow } from '../../src/domain/survival';
import { setLanguage } from '../../src/i18n/locale.svelte';
import { renderMarkup } from './markup';
import { COUNTRIES, DATASET, VENUES } from './sample';

const FRAME = { left: 0, right: 300, top: 0, bottom: 100 };
const ignore = (): void => undefined;
const groups = groupLives(VENUES, COUNTRIES);
const rowsOf = (pessimistic: boolean): SurvivalRow[] => survivalRows(VENUES, COUNTRIES, pessimistic);
const together = (rows: readonly SurvivalRow[]): SurvivalRow => rows.at(-1) as SurvivalRow;

beforeEach(() => setLanguage('en'));

describe('lifelines', () => {
  it('draw every venue with dates once, the oldest of a country first', () => {
    const dated = VENUES.filter((venue) => typeof lifeOf(venue) !== 'string').map(({ id }) => id);
    const { lines } = layoutLifelines(groups, groups, FRAME, 2026);
    expect(lines.map(({ id }) => id).sort()).toEqual(dated.sort());
    for (const { lines: members } of groups) {
      const starts = members.map(({ life }) => life.start.start + life.start.end);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('stand apart, inside the plot, and end after they begin', () => {
    const { lines, height, thickness } = layoutLifelines(groups, groups, FRAME, 2026);
    lines.forEach((line, i) => {
      expect(line.x1).toBeGreaterThanOrEqual(FRAME.left);
      expect(line.x2).toBeGreaterThan(line.x1);
      expect(line.x2).toBeLessThanOrEqual(FRAME.right + 2);
      expect(line.y).toBeLessThan(height);
      if (i > 0) expect(line.y - (lines[i - 1]?.y ?? 0)).toBeGreaterThan(thickness);
    });
  });

  it('mark the few that began before the scale', () => {
    const { lines, ticks } = layoutLifelines(groups, groups, FRAME, 2026);
    for (const { clipped, x1 } of lines) if (clipped) expect(x1).toBe(FRAME.left);
    expect(lines.filter(({ clipped }) => clipped).length).toBeLessThanOrEqual(lines.length * 0.05);
    expect(ticks.length).toBeGreaterThan(1);
  });

  it('are found by the pointer', () => {
    const picture = layoutLifelines(groups, groups, FRAME, 2026);
    for (const { id, y } of picture.lines) expect(nearestLine(picture, y + 0.4, 6)?.id).toBe(id);
    expect(nearestLine(picture, -50, 6)).toBeNull();
  });

  it('stand before those of the whole inventory, which are thin and no target', () => {
    const few = groupLives(VENUES.slice(0, 10), COUNTRIES);
    const picture = layoutLifelines(few, groups, FRAME, 2026);
    const chosen = few.flatMap(({ lines }) => lines.map(({ venue }) => venue.id));
    expect(picture.lines).toHaveLength(groups.flatMap(({ lines }) => lines).length);
    expect(picture.lines.filter(({ pale }) => !pale).map(({ id }) => id)).toEqual(chosen);
    expect(picture.headings[0]).toMatchObject({ count: chosen.length, whole: groups[0]?.lines.length });
    expect(nearestLine(picture, picture.height - 2, 3)).toBeNull();
  });

  it('say how many ended and how many were last seen open', () => {
    const lines = groups.flatMap((group) => group.lines);
    const of = (status: string): number => lines.filter(({ venue }) => venue.status === status).length;
    expect(lifelinesSentence(groups)).toBe(
      `${lines.length} venues with dates, founded from 1990 to 2020: ${of('closed')} closed, ` +
        `${of('active')} last seen open, ${of('unknown')} last seen with status not known.`,
    );
    expect(lifelinesTable(groups).rows).toHaveLength(lines.length);
  });
});

describe('survival curves', () => {
  const curve = kaplanMeier([
    { years: 1, closed: true },
    { years: 2, closed: false },
    { years: 4, closed: true },
    { years: 10, closed: false },
  ]);

  it('run from all at the founding to the cut-off', () => {
    const scales = curveScales([curve], FRAME);
    expect([scales.x(0), scales.y(1), scales.y(0)]).toEqual([0, 0, 100]);
    expect(drawCurve(curve, scales).steps).toBe('M0,0L30,0L30,25L120,25L120,62.5L300,62.5L300,62.5');
  });

  it('have a band from the first closing on', () => {
    expect(drawCurve(curve, curveScales([curve], FRAME)).band).toMatch(/^M30,/);
    const open = kaplanMeier([{ years: 5, closed: false }]);
    expect(drawCurve(open, curveScales([open], FRAME))).toEqual({ steps: 'M0,0L300,0L300,0', band: '' });
  });
});

describe('the survival sentence', () => {
  it('gives the share, its interval, and the median or that it is not reached', () => {
    expect(survivalSentence(together(rowsOf(false)))).toMatch(
      /^\d+ lives, \d+ closings\. An estimated \d+% last more than 3 years \(95% interval \d+% to \d+%\)\. Half have closed by \d+\.\d years\.$/,
    );
    const lasting = kaplanMeier([
      ...Array.from({ length: 5 }, (_, i) => ({ years: i + 0.5, closed: true })),
      ...Array.from({ length: 15 }, () => ({ years: 12, closed: false })),
    ]);
    expect(survivalSentence({ ...together(rowsOf(false)), curve: lasting, drawn: true })).toBe(
      '20 lives, 5 closings. An estimated 85% last more than 3 years (95% interval 60% to 95%). ' +
        'Median not reached: over half outlast the 12 years the curve covers.',
    );
  });

  it('says when there is too little', () => {
    const few = survivalRows(VENUES.slice(0, 3), COUNTRIES, false).at(-1) as SurvivalRow;
    expect(survivalSentence(few)).toBe(
      'Too few to estimate: 3 venues with dates, 1 closed; a curve needs 10 and 5. The lifelines show each of them.',
    );
  });

  it('claims no interval where nothing closed before', () => {
    const curve = kaplanMeier([
      ...Array.from({ length: 6 }, () => ({ years: 5, closed: true })),
      ...Array.from({ length: 6 }, () => ({ years: 9, closed: false })),
    ]);
    const row = { ...together(rowsOf(false)), curve, drawn: true };
    expect(survivalSentence(row)).toContain('None is known to have closed within 3 years');
    const early = { ...row, curve: { ...curve, cutoff: 2 } };
    expect(survivalSentence(early)).toContain('The records end before 3 years.');
  });

  it('names the countries without a curve of their own', () => {
    expect(guardText(rowsOf(false))).toMatch(/Beland \(\d+, \d closed\), Celand \(\d, \d closed\)/);
    expect(guardText(rowsOf(false).filter(({ drawn }) => drawn))).toBeNull();
    expect(survivalTable(rowsOf(false), false).notes.join(' ')).toMatch(
      /left out: \d+ without a founding date/,
    );
  });
});

const lifelines = {
  width: 376,
  groups,
  whole: groups,
  dataDate: DATASET.dataDate,
  hovered: 'aa-v2',
  onhover: ignore,
  onselect: ignore,
};
const survival = (pessimistic: boolean, index: number) => {
  const rows = rowsOf(pessimistic);
  return {
    width: 376,
    rows,
    row: rows.at(index) as SurvivalRow,
    whole: together(rows),
    pessimistic,
    onpessimistic: ignore,
    onchoose: ignore,
  };
};

describe('views of the lifespan panel are drawn as before', () => {
  it.each<[string, () => string]>([
    ['lifelines', () => renderMarkup(Lifelines, lifelines)],
    [
      'lifelines-filtered',
      () => renderMarkup(Lifelines, { ...lifelines, groups: groupLives(VENUES.slice(0, 10), COUNTRIES) }),
    ],
    ['survival', () => renderMarkup(SurvivalPlot, survival(false, -1))],
    ['survival-country', () => renderMarkup(SurvivalPlot, survival(false, 0))],
    ['survival-few', () => renderMarkup(SurvivalPlot, survival(false, 2))],
    ['survival-pessimistic', () => renderMarkup(SurvivalPlot, survival(true, -1))],
  ])('%s', async (name, draw) => {
    const markup = draw();
    expect(markup).not.toMatch(/panel\.[a-z]|undefined|NaN|Infinity/);
    await expect(markup).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});
