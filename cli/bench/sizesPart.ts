/** Sizes of the built site, and of what list and panels need before the map. */
import { firstViewFiles, siteSizes, sizeOf, sumSizes, type FileSize } from '../sizes';
import type { Bench } from './bench';

export async function sizesPart(bench: Bench): Promise<object> {
  await bench.built();
  const sizes = siteSizes('dist');
  console.log('\nFiles of the built site (kB)');
  console.table(sizes.map(inKilobytes));
  const firstView = firstViewFiles('dist').map((file) => sizeOf('dist', file));
  console.log('\nList and panels before the map: scripts, styles, data (kB; the budget is 100 kB brotli)');
  console.table([...firstView, sumSizes(firstView, 'first view')].map(inKilobytes));
  return { sizes, firstView };
}

function inKilobytes({ file, raw, gzip, brotli }: FileSize): object {
  const kB = (bytes: number): number => Math.round(bytes / 100) / 10;
  return { file, raw: kB(raw), gzip: kB(gzip), brotli: kB(brotli) };
}
