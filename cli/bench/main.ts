/**
 * `npm run bench`: measures the atlas beside the pages it is compared with. `npm run bench -- map sizes` runs the
 * parts that are named; without names all run. Results also go to `bench/results/`. Numbers are for this machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { Bench } from './bench';
import { filterPart } from './filterPart';
import { mapPart } from './mapPart';
import { searchPart } from './searchPart';
import { sizesPart } from './sizesPart';
import { slowPart } from './slowPart';
import { trafficPart } from './trafficPart';

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<object>>> = {
  sizes: sizesPart,
  map: mapPart,
  slow: slowPart,
  filter: filterPart,
  search: searchPart,
  traffic: trafficPart,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const started = new Date().toISOString();
console.log(`${started}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`);
const bench = new Bench();
const results: Record<string, object> = {};
try {
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
    const part = PARTS[name];
    if (part) results[name] = await part(bench);
  }
} finally {
  await bench.close();
}
mkdirSync('bench/results', { recursive: true });
writeFileSync('bench/results/latest.json', JSON.stringify({ started, ...results }, null, 2));
