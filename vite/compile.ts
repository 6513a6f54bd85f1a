/**
 * Reads a data folder, checks all of it and compiles what the app loads and what is published. The folder's
 * countries decide everything: nothing here knows which ones they are.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { checkInventory, type CheckResult } from '../src/domain/check';
import { FILES } from '../src/domain/checkGazetteer';
import type { AtlasFile } from '../src/domain/dataset';
import type { DataFile, Fault } from '../src/domain/fault';
import { buildAtlasFile, buildDetails, type Inventory, type Meta } from '../src/domain/inventory';
import { buildVenuesCsv, buildVenuesGeojson } from '../src/domain/openData';
import { buildSearchFile } from '../src/domain/searchFile';
import type { SearchFile } from '../src/domain/searchTexts';
import { VenueFeatureSchema, type VenueDetail } from '../src/domain/venueRecord';
import { readOutlines } from './outlines';

export interface Compiled {
  atlas: AtlasFile;
  /** By country id. */
  details: Record<string, VenueDetail[]>;
  search: SearchFile;
  /** Text of each published file by its path in the site. */
  published: Record<PublishedPath, string>;
  meta: Meta;
}

type PublishedPath = 'data/venues.geojson' | 'data/venues.csv' | 'data/schema.json';

export type Compilation = { faults: readonly Fault[]; compiled: null } | { faults: []; compiled: Compiled };

export async function compileAtlas(folder: string): Promise<Compilation> {
  const { faults, inventory } = await checkFolder(folder);
  return inventory ? { faults: [], compiled: compileInventory(inventory) } : { faults, compiled: null };
}

/** Throws where the folder itself cannot be read. */
export async function checkFolder(folder: string): Promise<CheckResult> {
  return checkInventory(await readDataFolder(folder), readOutlines());
}

function compileInventory(inventory: Inventory): Compiled {
  return {
    atlas: buildAtlasFile(inventory),
    details: buildDetails(inventory),
    search: buildSearchFile(inventory),
    published: {
      'data/venues.geojson': `${JSON.stringify(buildVenuesGeojson(inventory), null, 1)}\n`,
      'data/venues.csv': buildVenuesCsv(inventory),
      'data/schema.json': `${JSON.stringify(buildVenueJsonSchema(), null, 2)}\n`,
    },
    meta: inventory.meta,
  };
}

/** JSON Schema (2020-12) of one record of `data/venues/`. That a date exists in the calendar it cannot say. */
export function buildVenueJsonSchema(): object {
  const schema = toJsonSchema(VenueFeatureSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // trim, and checks that are functions, have no counterpart in JSON Schema.
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check_items' ? { ...jsonSchema, uniqueItems: true } : undefined,
  });
  return { title: 'Venue of the Creative Learning Atlas', ...schema };
}

/** The files of a data folder that are part of the inventory, in the order of their paths. */
async function readDataFolder(folder: string): Promise<DataFile[]> {
  const entries = await readdir(join(folder, 'venues'), { recursive: true, withFileTypes: true }).catch(
    absent([]),
  );
  const venuePaths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const files = [...Object.values(FILES), ...venuePaths.sort()].map(async (path): Promise<DataFile[]> => {
    const text = await readFile(join(folder, path), 'utf8').catch(absent(null));
    return text === null ? [] : [{ path, text }];
  });
  return (await Promise.all(files)).flat();
}

/** Gives `value` in place of a file that is not there; any other error is thrown on. */
function absent<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
