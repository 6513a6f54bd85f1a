/**
 * Frozen versions of the data, `versions/<version>/` of a data folder: the compiled atlas and search files as they were.
 * What frames fetch is made of them anew at every build, so that only their form has to be kept (docs/ARCHITECTURE.md).
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions, dayOf, isDataVersion, nextVersion } from '../src/domain/dataVersion';
import { checkVersion, type DataError } from '../src/domain/atlasVersion';
import type { AtlasFile } from '../src/domain/dataset';
import { buildFactsFile, buildNamesFile, buildTraitsFile } from '../src/domain/frameFiles';
import { LANGUAGES } from '../src/domain/gazetteer';
import type { SearchFile } from '../src/domain/searchTexts';

const FOLDER = 'versions';
const ATLAS = 'atlas.json';
const SEARCH = 'search.json';

export interface Snapshot {
  version: string;
  atlas: AtlasFile;
  search: SearchFile;
}

/** Oldest first. Rejects where one is not of the form that the atlas reads: it has to be migrated, not dropped. */
export async function readSnapshots(folder: string): Promise<Snapshot[]> {
  const entries = await readdir(join(folder, FOLDER), { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort(compareVersions).map((name) => readSnapshot(join(folder, FOLDER), name)));
}

async function readSnapshot(folder: string, version: string): Promise<Snapshot> {
  const at = join(folder, version);
  const atlas = (await readVersioned(join(at, ATLAS))) as AtlasFile;
  const search = (await readVersioned(join(at, SEARCH))) as SearchFile;
  if (!isDataVersion(version) || atlas.dataDate !== dayOf(version)) {
    throw new Error(
      `${at}: named by the day of its data (${atlas.dataDate}), as \`npm run data freeze\` does`,
    );
  }
  return { version, atlas, search };
}

async function readVersioned(path: string): Promise<unknown> {
  const json: unknown = JSON.parse(await readFile(path, 'utf8'));
  try {
    checkVersion(json);
  } catch (cause) {
    throw new Error(`${path}: ${(cause as DataError).message}; migrate it`, { cause });
  }
  return json;
}

/** Keeps data as they are now. Gives the version, and whether it is new: the same data are not kept twice in a row. */
export async function freeze(
  folder: string,
  data: Omit<Snapshot, 'version'>,
): Promise<{ version: string; isNew: boolean }> {
  const kept = await readSnapshots(folder);
  const latest = kept.at(-1);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (latest && same(latest.atlas, data.atlas) && same(latest.search, data.search)) {
    return { version: latest.version, isNew: false };
  }
  const version = nextVersion(
    data.atlas.dataDate,
    kept.map((one) => one.version),
  );
  const at = join(folder, FOLDER, version);
  await mkdir(at, { recursive: true });
  await writeFile(join(at, ATLAS), JSON.stringify(data.atlas), { flag: 'wx' });
  await writeFile(join(at, SEARCH), JSON.stringify(data.search), { flag: 'wx' });
  return { version, isNew: true };
}

/** The files of a version by their paths in the site: those that frames fetch, under names that stay. */
export function versionFiles({ version, atlas, search }: Snapshot): [path: string, text: string][] {
  const files = {
    atlas,
    search,
    facts: buildFactsFile(atlas),
    traits: buildTraitsFile(atlas),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [`names-${language}`, buildNamesFile(atlas, language)]),
    ),
  };
  return Object.entries(files).map(([name, file]) => [`data/${version}/${name}.json`, JSON.stringify(file)]);
}
