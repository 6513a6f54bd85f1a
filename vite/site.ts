/**
 * The address that the built site will have, from the option `ATLAS_SITE`. Links inside the site are relative and need
 * none; only what other sites read (oEmbed, cards, canonical addresses, sitemap) has to name it in full.
 */

/** With a slash at its end; `null` where the option is not set: then what needs an address in full is left out. */
export function siteUrl(site: string | undefined = process.env['ATLAS_SITE']): URL | null {
  if (!site) return null;
  const url = URL.canParse(site) ? new URL(site) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`ATLAS_SITE is ${site}; expected an address as https://example.org/atlas/`);
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
