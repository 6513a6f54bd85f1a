import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHostScript } from '../../vite/hostScript';

describe('embed.js', { timeout: 60_000 }, () => {
  let code = '';
  beforeAll(async () => {
    code = await buildHostScript(process.cwd());
  }, 60_000);

  it('is under 2 kB', () => {
    const size = brotliCompressSync(code).length;
    expect(size).toBeGreaterThan(500);
    expect(size).toBeLessThan(2000);
  });

  it('says whose it is and under which licence', () => {
    expect(code).toMatch(/^\/\*! embed\.js of the Creative Learning Atlas[^*]+MIT licence\. \*\//);
  });

  it('is a classic script that needs and leaves nothing', () => {
    expect(code).not.toMatch(/\b(import|export|require)\b/);
    // One call of one function: no name of it is left in the page.
    expect(code.replace(/^\/\*.*?\*\/\s*/, '')).toMatch(/^\(function\(\)\{[^]*\}\)\(\);\s*$/);
  });

  it('writes no markup, runs no text, sets no style attribute, stores nothing', () => {
    expect(code).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|setAttribute|cssText|Storage|cookie/,
    );
  });
});
