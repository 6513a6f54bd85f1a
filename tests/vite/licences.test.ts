import { describe, expect, it } from 'vitest';
import { isPermissive, packageFolder } from '../../vite/licences';

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['OFL-1.1', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT AND (ISC OR GPL-3.0-only)', false],
    ['GPL-3.0-or-later', false],
    ['LGPL-3.0-only', false],
    ['MPL-2.0', false],
    ['SEE LICENSE IN licence.txt', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s: free to be shipped %s', (expression, free) => {
    expect(isPermissive(expression)).toBe(free);
  });

  it.each([
    ['/a/node_modules/d3-scale/src/linear.js', '/a/node_modules/d3-scale'],
    ['/a/node_modules/@turf/area/dist/index.js', '/a/node_modules/@turf/area'],
    ['/a/node_modules/d3/node_modules/d3-array/index.js', '/a/node_modules/d3/node_modules/d3-array'],
    ['\0/a/node_modules/bad/index.js?commonjs', '/a/node_modules/bad'],
    ['C:\\a\\node_modules\\d3\\index.js', 'C:/a/node_modules/d3'],
    ['node_modules/maplibre-gl/dist/worker.mjs', 'node_modules/maplibre-gl'],
    ['/a/src/main.ts', null],
    ['\0virtual:atlas', null],
  ])('%j belongs to %j', (file, folder) => {
    expect(packageFolder(file)).toBe(folder);
  });
});
