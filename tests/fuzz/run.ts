/** `npm run fuzz [-- --cases 10000 --seed 1]`: every property with many cases; prints what a failure needs to be seen again. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { PROPERTIES } from './properties';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});
const numRuns = Number(values.cases);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isSafeInteger(numRuns) || numRuns < 1 || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run fuzz [-- --cases <number> --seed <number>]');
  process.exit(2);
}

console.log(`seed ${seed}, ${numRuns} cases each`);
let failed = 0;
for (const { name, property } of PROPERTIES) {
  const start = performance.now();
  const details = await fc.check(property, { numRuns, seed });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${details.failed ? 'FAILED' : 'held  '} ${seconds.padStart(6)} s  ${name}`);
  if (!details.failed) continue;
  failed++;
  console.error(fc.defaultReportMessage(details));
}
console.log(`${PROPERTIES.length - failed} held, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
