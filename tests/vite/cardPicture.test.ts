import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasFile } from '../../src/domain/dataset';
import { atlasBuilder } from '../../vite/atlasFiles';
import { CARD_SIZE, cardSvg, drawCard, type CardInput } from '../../vite/cardPicture';

const words = {
  title: 'An Atlas of <Tests>',
  tagline: '3 places and platforms',
  kinds: ['Hub', 'Business', 'Venue', 'Learning', 'Platform'],
  notes: ['Data as of today', 'Borders imply nothing'],
};

describe('the picture for cards', { timeout: 60_000 }, () => {
  let input: CardInput;
  beforeAll(async () => {
    const files = await atlasBuilder('tests/fixtures/other-atlas')();
    const atlas = JSON.parse(files.atlas.text) as AtlasFile;
    input = { atlas, basemap: JSON.parse(files.basemap.text), frame: files.frame, words };
  }, 60_000);

  it('says what the atlas is and what its borders do not say, as text', () => {
    const texts = [...cardSvg(input).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
    for (const phrase of ['An Atlas of &lt;Tests&gt;', ...words.kinds, ...words.notes]) {
      expect(texts).toContain(phrase);
    }
  });

  it('keeps its words inside', () => {
    const places = [...cardSvg(input).matchAll(/<text x="(\d+)" y="(\d+)"/g)];
    expect(places.length).toBeGreaterThan(8);
    for (const [, x, y] of places) {
      expect(Number(x)).toBeLessThan(CARD_SIZE.width / 2);
      expect(Number(y)).toBeLessThan(CARD_SIZE.height);
    }
  });

  it('is a PNG of the size that sites ask for, with the words in the typeface of the atlas', async () => {
    const png = Buffer.from(await drawCard(input));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const blank = { ...words, title: '', tagline: '', kinds: [], notes: [] };
    const wordless = await drawCard({ ...input, words: blank });
    // Without a face the words would be left out.
    expect(png.length).toBeGreaterThan(wordless.length + 5000);
  });
});
