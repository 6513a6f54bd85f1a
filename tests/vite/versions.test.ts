import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAtlas, readFacts, readSearch } from '../../src/domain/compiled';
import { parseDataset } from '../../src/domain/dataset';
import { densityRows } from '../../src/domain/density';
import { compileAtlas } from '../../vite/compile';
import { freeze, readSnapshots, versionFiles } from '../../vite/versions';

const { compiled } = await compileAtlas('tests/fixtures/other-atlas');
if (!compiled) throw new Error('the fixture has faults');
const data = { atlas: compiled.atlas, search: compiled.search };
const day = data.atlas.dataDate;

describe('frozen versions', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are kept once, and anew when the data have changed; none is written over', async () => {
    expect(await readSnapshots(folder)).toEqual([]);
    expect(await freeze(folder, data)).toEqual({ version: day, isNew: true });
    expect(await freeze(folder, data)).toEqual({ version: day, isNew: false });
    const changed = { ...data, atlas: { ...data.atlas, countries: data.atlas.countries.toReversed() } };
    expect(await freeze(folder, changed)).toEqual({ version: `${day}-2`, isNew: true });
    const [first, second] = await readSnapshots(folder);
    expect(first).toEqual({ version: day, ...data });
    expect(second).toEqual({ version: `${day}-2`, ...changed });
  });

  it('of another form, or under a name that is not that of their day, stop the build', async () => {
    await freeze(folder, data);
    const file = join(folder, 'versions', day, 'search.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":1'));
    await expect(readSnapshots(folder)).rejects.toThrow(/search\.json: data version 1 found, \d+ expected/);
    rmSync(join(folder, 'versions'), { recursive: true });
    mkdirSync(join(folder, 'versions/2001-01-01'), { recursive: true });
    for (const name of ['atlas', 'search'] as const) {
      writeFileSync(join(folder, 'versions/2001-01-01', `${name}.json`), JSON.stringify(data[name]));
    }
    await expect(readSnapshots(folder)).rejects.toThrow(/named by the day of its data/);
  });
});

describe('the versions that the atlas keeps', async () => {
  const snapshots = await readSnapshots('data');

  it('are there', () => {
    expect(snapshots.length).toBeGreaterThan(0);
  });

  it.each(snapshots)('$version can be read as the page and its frames read it', (snapshot) => {
    const files = new Map(
      versionFiles(snapshot).map(([path, text]): [string, unknown] => [path, JSON.parse(text)]),
    );
    const file = (name: string): unknown => files.get(`data/${snapshot.version}/${name}.json`);
    const whole = parseDataset(file('atlas'));
    expect(whole.problems).toEqual([]);
    expect(readAtlas(file('atlas')).venues.length).toBe(whole.venues.length);
    expect(readSearch(file('search')).divisions.length).toBeGreaterThan(0);
    for (const language of ['en', 'ru', 'kk', 'ky', 'uz', 'tg']) {
      const facts = readFacts(file('facts'), file('traits'), file(`names-${language}`));
      expect(densityRows(facts.venues, facts.countries, 'per-million')).toEqual(
        densityRows(whole.venues, whole.countries, 'per-million'),
      );
      expect(facts.venues.map(({ id }) => id)).toEqual(whole.venues.map(({ id }) => id));
    }
  });
});
