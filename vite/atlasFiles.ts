/** All files of an atlas as texts: what the app loads, and what is published. */
import { formatReport } from '../src/domain/fault';
import { buildCards, buildFactsFile, buildNamesFile, buildTraitsFile } from '../src/domain/frameFiles';
import { LANGUAGES, type Country } from '../src/domain/gazetteer';
import type { Meta } from '../src/domain/inventory';
import { buildBasemap, type BuiltBasemap, type Frame } from './basemap';
import { compileAtlas, type Compiled } from './compile';
import { readSnapshots, versionFiles, type Snapshot } from './versions';

/** A file that the app loads; the build adds a hash to its name. */
export interface LoadedFile {
  name: string;
  text: string;
}

export interface AtlasFiles {
  atlas: LoadedFile;
  /** In place of the atlas file, for frames on other pages (src/domain/facts.ts). */
  facts: LoadedFile;
  traits: LoadedFile;
  /** By language. */
  names: Readonly<Record<string, LoadedFile>>;
  outlines: LoadedFile;
  basemap: LoadedFile;
  /** By country id. */
  details: Readonly<Record<string, LoadedFile>>;
  search: LoadedFile;
  /** Texts by path in the site. */
  published: ReadonlyMap<string, string>;
  /** Frozen versions of the data, oldest first. */
  versions: readonly string[];
  frame: Frame;
  meta: Meta;
}

class DataFaultError extends Error {
  override name = 'DataFaultError';
  /** Where in the build the faults came to light says nothing about them. */
  override stack = '';
}

/**
 * Builds the files of a data folder, again at every call; the basemap only where the countries have changed. The
 * promise is rejected where the folder has faults, with the full list as the message.
 */
export function atlasBuilder(folder: string): () => Promise<AtlasFiles> {
  let drawn: { key: string; basemap: BuiltBasemap } | null = null;
  const basemapOf = (countries: readonly Country[]): BuiltBasemap => {
    const key = JSON.stringify(countries);
    if (drawn?.key !== key) drawn = { key, basemap: buildBasemap(countries) };
    return drawn.basemap;
  };
  return async () => {
    const { faults, compiled } = await compileAtlas(folder);
    if (!compiled) throw new DataFaultError(formatReport(faults, folder));
    return buildFiles(compiled, await readSnapshots(folder), basemapOf(compiled.atlas.countries));
  };
}

function buildFiles(
  compiled: Compiled,
  snapshots: readonly Snapshot[],
  { basemap, outlines, frame }: BuiltBasemap,
): AtlasFiles {
  const details = Object.entries(compiled.details).map(([id, list]): [string, LoadedFile] => [
    id,
    jsonFile(`details-${id.toLowerCase()}`, list),
  ]);
  const cards = [...buildCards(compiled.atlas, Object.values(compiled.details).flat())].map(
    ([id, card]): [string, string] => [`data/cards/${id}.json`, JSON.stringify(card)],
  );
  return {
    atlas: jsonFile('atlas', compiled.atlas),
    facts: jsonFile('facts', buildFactsFile(compiled.atlas)),
    traits: jsonFile('traits', buildTraitsFile(compiled.atlas)),
    names: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        jsonFile(`names-${language}`, buildNamesFile(compiled.atlas, language)),
      ]),
    ),
    outlines: jsonFile('outlines', outlines),
    basemap: jsonFile('basemap', basemap),
    details: Object.fromEntries(details),
    search: jsonFile('search', compiled.search),
    published: new Map([...Object.entries(compiled.published), ...cards, ...snapshots.flatMap(versionFiles)]),
    versions: snapshots.map(({ version }) => version),
    frame,
    meta: compiled.meta,
  };
}

function jsonFile(name: string, value: unknown): LoadedFile {
  return { name: `${name}.json`, text: JSON.stringify(value) };
}
