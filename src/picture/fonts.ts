/** The page's typeface as a style sheet that needs no address: what an exported picture is set in. */

/** The faces the page has loaded, with their files written into them; empty where they cannot be read. */
export async function embeddedFonts(): Promise<string> {
  const loaded = new Set(
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map((face) => keyOf(face.weight, face.unicodeRange)),
  );
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .filter(({ rule }) => rule instanceof CSSFontFaceRule);
  const faces = await Promise.all(
    rules.map(async ({ rule, base }) => {
      const { style } = rule as CSSFontFaceRule;
      const value = (name: string): string => style.getPropertyValue(name);
      if (!loaded.has(keyOf(value('font-weight'), value('unicode-range')))) return '';
      const address = /url\(["']?([^"')]+)["']?\)/.exec(value('src'))?.[1];
      if (address === undefined) return '';
      const data = await toDataUrl(new URL(address, base));
      return (
        `@font-face{font-family:${value('font-family')};font-weight:${value('font-weight')};` +
        `unicode-range:${value('unicode-range')};src:url(${data}) format("woff2")}`
      );
    }),
  ).catch(() => []);
  return faces.join('');
}

/** Browsers write the same range with and without blanks. */
const keyOf = (weight: string, range: string): string =>
  `${weight} ${range.replace(/\s/g, '').toUpperCase()}`;

async function toDataUrl(address: URL): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable font'));
    reader.readAsDataURL(blob);
  });
}
