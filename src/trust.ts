/**
 * The page's Trusted Types policy: its headers (vite/headers.ts) let no text become code or markup. Libraries start
 * workers by an address given as text; it passes where the file is the atlas's own. Nothing else passes.
 */

/** Named first: Vite takes `new URL('…', import.meta.url)` for a file of the project. */
const here = import.meta.url;
/** The folder of the site: scripts lie one below it. */
const SITE = new URL('..', here).href;

/** The address, where it is one of the site's own files; TypeScript has no names yet for what browsers bring. */
export function ownScript(address: string, site = SITE): string | null {
  const { href } = new URL(address, site);
  return href.startsWith(site) ? href : null;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
  };
};

/** Browsers without Trusted Types go without; they do not know the header either. */
export function guardScripts(): void {
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => ownScript(address) });
}
