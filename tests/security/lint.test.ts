/** The lint rules that keep text from becoming markup or code, tried on files that break them. */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT });

async function rulesBroken(text: string, file: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('the lint rules', () => {
  it.each([
    ['{@html}', '<p>{@html data}</p>', 'svelte/no-at-html-tags'],
    ['a link that hands over the window', '<a href={data} target="_blank">x</a>', 'svelte/no-target-blank'],
    [
      'a script element',
      '<svelte:head><script src="x"></script></svelte:head>',
      'svelte/no-restricted-html-elements',
    ],
    [
      'a frame from elsewhere by text',
      '<iframe title="x" bind:this={frame}></iframe>{(frame.srcdoc = data)}',
      'no-restricted-properties',
    ],
  ])('refuse %s in a component', async (_, markup, rule) => {
    const script =
      '<script lang="ts">\n  let { data, frame }: { data: string; frame: HTMLIFrameElement } = $props();\n</script>\n';
    expect(await rulesBroken(`${script}${markup}`, 'src/ui/Crafted.svelte')).toContain(rule);
  });

  it.each([
    ['element.innerHTML = text', 'no-restricted-properties'],
    ["element['outerHTML'] = text", 'no-restricted-properties'],
    ["element.insertAdjacentHTML('beforeend', text)", 'no-restricted-properties'],
    ['document.createRange().createContextualFragment(text)', 'no-restricted-properties'],
    ['document.write(text)', 'no-restricted-properties'],
    ['eval(text)', 'no-eval'],
    ['new Function(text)', 'no-new-func'],
    ['setTimeout("run()", 1)', 'no-implied-eval'],
    ["location.href = 'javascript:run()'", 'no-script-url'],
  ])('refuse %s', async (code, rule) => {
    expect(
      await rulesBroken(
        `export const f = (element: HTMLElement, text: string) => {\n  ${code};\n};\n`,
        'src/ui/crafted.ts',
      ),
    ).toContain(rule);
  });

  it('let a harmless component pass', async () => {
    const text = '<a href={data} target="_blank" rel="noopener">{data}</a>\n';
    const script = '<script lang="ts">\n  const { data }: { data: string } = $props();\n</script>\n\n';
    expect(await rulesBroken(script + text, 'src/ui/Crafted.svelte')).toEqual([]);
  });
});
