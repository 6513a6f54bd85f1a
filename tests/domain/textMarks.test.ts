import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../src/domain/search';
import { excerpt, type TextPart } from '../../src/domain/textMarks';
import { parseDataset } from '../../src/domain/dataset';
import { atlasFileWith, VENUE } from '../fixtures/records';

const NAMES = [
  'Tselinny Center',
  'TechnoHub',
  'Jalal-Abad Corner',
  'Oʻzbek sanʼati',
  'Школа ремёсел',
  'Alliance d’Almaty',
];
const searcher = createSearcher(
  parseDataset(atlasFileWith(NAMES.map((name, i) => ({ ...VENUE, id: `aa-${i}`, name, name_local: {} })))),
  { aliases: new Map(), divisions: [], summaries: new Map() },
);
/** The text with what is marked in brackets. */
const drawn = (parts: readonly TextPart[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('marks', () => {
  it.each([
    ['целинный', 'Tselinny Center', '[Tselinny] Center'],
    ['цел', 'Tselinny Center', '[Tsel]inny Center'],
    ['tselinni center', 'Tselinny Center', '[Tselinny] [Center]'],
    ['tselnny', 'Tselinny Center', '[Tselinny] Center'],
    ['hub', 'TechnoHub', '[TechnoHub]'],
    ['jalalabad', 'Jalal-Abad Corner', '[Jalal]-[Abad] Corner'],
    ["o'zbek", 'Oʻzbek sanʼati', '[Oʻzbek] sanʼati'],
    ['санъат', 'Oʻzbek sanʼati', 'Oʻzbek [sanʼati]'],
    ['craft', 'Школа ремёсел', 'Школа [ремёсел]'],
    ['almaty', 'Alliance d’Almaty', 'Alliance [d’Almaty]'],
    ['osh', '<b>no markup</b>', '<b>no markup</b>'],
  ])('%s in %s', (query, text, expected) => {
    expect(drawn(searcher.find(query).mark(text))).toBe(expected);
  });
});

describe('excerpt', () => {
  const parts: TextPart[] = [
    { text: 'One two three four five six seven ', hit: false },
    { text: 'eight', hit: true },
    { text: ' nine ten eleven twelve thirteen', hit: false },
  ];

  it('keeps a short text whole', () => {
    expect(excerpt(parts, 200)).toEqual(parts);
  });

  it('cuts between words and keeps the mark', () => {
    expect(drawn(excerpt(parts, 30))).toBe('… seven [eight] nine ten …');
  });
});
