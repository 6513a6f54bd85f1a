/** What editors and text filters of content systems leave of markup that an editor pastes. */
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

/** Attributes of frames that a site lets through which has thought of embeds, but not of this one. */
export const FRAME_ATTRIBUTES = ['src', 'width', 'height', 'title', 'loading', 'allow', 'referrerpolicy'];

let bundle: Promise<string> | null = null;

async function bundleEditor(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, 'ckeditor.ts'),
        formats: ['iife'],
        name: 'editor',
        fileName: 'editor',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const script = built.flatMap(({ output }) => output).find((file) => file.type === 'chunk');
  if (!script) throw new Error('the editor was not bundled');
  return script.code;
}

/** The data of the real CKEditor 5 after it was given markup, in a page of the editor's own. */
export async function throughCkeditor(
  context: BrowserContext,
  html: string,
  attributes: readonly string[] | null,
): Promise<string> {
  const page = await context.newPage();
  await page.addScriptTag({ content: await (bundle ??= bundleEditor()) });
  const data = await page.evaluate(
    ([markup, allowed]) => (globalThis as unknown as EditorPage).throughCkeditor(markup, allowed),
    [html, attributes] as const,
  );
  await page.close();
  return data;
}

interface EditorPage {
  throughCkeditor(html: string, attributes: readonly string[] | null): Promise<string>;
}

/**
 * As Drupal's filter "Limit allowed HTML tags and correct faulty HTML" does (`filter_html`): tags that are not listed
 * go, their content stays; of the others only listed attributes stay, and never style or handlers of events.
 */
export async function throughFilter(
  page: Page,
  html: string,
  allowed: Record<string, string[]>,
): Promise<string> {
  return page.evaluate(
    ([markup, tags]) => {
      const { body } = new DOMParser().parseFromString(markup, 'text/html');
      for (const element of [...body.querySelectorAll('*')]) {
        const attributes = tags[element.localName];
        if (!attributes) element.replaceWith(...element.childNodes);
        for (const { name } of [...element.attributes]) {
          const listed = attributes?.includes(name) && name !== 'style' && !name.startsWith('on');
          if (!listed && !['lang', 'dir'].includes(name)) element.removeAttribute(name);
        }
      }
      return body.innerHTML;
    },
    [html, allowed] as const,
  );
}
