import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDataCommand } from '../../cli/dataCommand';

const OTHER = 'tests/fixtures/other-atlas';

async function run(
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runDataCommand(args, environment, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out, err };
}

describe('npm run data', { timeout: 60_000 }, () => {
  let broken = '';
  beforeAll(() => {
    broken = mkdtempSync(join(tmpdir(), 'atlas-'));
    cpSync(OTHER, broken, { recursive: true });
    writeFileSync(join(broken, 'venues/am/am-test-online.geojson'), '{"type": "Feature"');
    writeFileSync(join(broken, 'venues/am/notes.txt'), 'not a record');
    writeFileSync(join(broken, 'venues/am/.hidden'), 'not looked at');
    rmSync(join(broken, 'divisions.json'));
  });
  afterAll(() => {
    rmSync(broken, { recursive: true });
  });

  it.each<[string, string[], Record<string, string>]>([
    ['--folder', ['check', '--folder', OTHER], {}],
    ['ATLAS_DATA', ['check'], { ATLAS_DATA: OTHER }],
    ['--folder before ATLAS_DATA', ['check', '--folder', OTHER], { ATLAS_DATA: '/nowhere/at/all' }],
  ])('check passes a sound folder named by %s', async (_name, args, environment) => {
    expect(await run(args, environment)).toEqual({ code: 0, out: ['3 venues, no faults'], err: [] });
  });

  it('check reads data/ where nothing else is named', async () => {
    const { code, out } = await run(['check']);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^\d{3,} venues, no faults$/);
  });

  it('freeze keeps sound data once, and no others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
    cpSync(OTHER, folder, { recursive: true });
    const frozen = await run(['freeze', '--folder', folder]);
    expect(frozen).toEqual({ code: 0, out: [expect.stringMatching(/^frozen as \d{4}-\d\d-\d\d$/)], err: [] });
    const version = frozen.out[0]?.slice(-10);
    expect(await run(['freeze', '--folder', folder])).toEqual({
      code: 0,
      out: [`nothing has changed since ${version}`],
      err: [],
    });
    expect((await run(['freeze', '--folder', broken])).code).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('check lists every fault', async () => {
    const { code, out, err } = await run(['check', '--folder', broken]);
    const [report] = err;
    expect([code, out]).toEqual([1, []]);
    expect(report).toContain('3 faults in');
    expect(report).toContain('divisions.json\n  file: found nothing; expected a file of this name');
    expect(report).toMatch(
      /am-test-online\.geojson\n {2}file: found .*JSON.*; expected a file of valid JSON/,
    );
    expect(report).toContain(
      'venues/am/notes.txt\n  file: found "venues/am/notes.txt"; expected a path like',
    );
  });

  it.each<[string[], RegExp]>([
    [[], /^Usage/],
    [['nonsense'], /^Usage/],
    [['check', 'more'], /^Usage/],
    [['check', '--nonsense'], /^Usage/],
    [['check', '--folder', '/nowhere/at/all'], /^No such folder/],
  ])('%j is not understood', async (args, message) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toMatch(message);
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: [expect.stringMatching(/^Usage/)] });
  });

  it('gives its code to the shell', () => {
    const child = spawnSync(process.execPath, [
      '--import',
      'tsx',
      'cli/data.ts',
      'check',
      '--folder',
      broken,
    ]);
    expect(child.status).toBe(1);
    expect(child.stderr.toString()).toContain('3 faults in');
  });
});
