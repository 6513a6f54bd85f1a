/** A language's messages and forms, compiled by vite/messages.ts: a `LanguagePack` of src/i18n/languages.ts. */
declare module 'virtual:messages/*' {
  const messages: Record<string, (values: Record<string, string | number>) => string>;
  export default messages;
  export const more: () => Promise<{ default: typeof messages }>;
  export const forms: unknown;
}

/** Addresses of the files that the build compiles from `data/` (vite/atlas.ts). */
declare module 'virtual:atlas' {
  /** The atlas file: countries, places and venues without their details. */
  export const atlasUrl: string;
  /** What frames on other pages load in its place (domain/facts.ts): figures, attributes, names by language. */
  export const factsUrl: string;
  export const traitsUrl: string;
  export const namesUrls: Record<'en' | 'ru' | 'kk' | 'ky' | 'uz' | 'tg', string>;
  /** Details of the venues (summary, sources, address, links), one file a country. */
  export const detailUrls: Record<string, string>;
  /** What only the search needs: other names of places, divisions, summaries. */
  export const searchUrl: string;
  /** Small outlines (TopoJSON) for the first drawing. */
  export const outlineUrl: string;
  /** The full basemap (TopoJSON): countries, borders, lakes, rivers. */
  export const basemapUrl: string;
  /** Bounds of the countries of the atlas, in degrees. */
  export const frame: { west: number; south: number; east: number; north: number };
}

/** What is said of the inventory as a whole: a module of its own, for what is fetched later. */
declare module 'virtual:atlas/meta' {
  export const meta: {
    licence: { name: string; url: string };
    attribution: string;
    /** Where readers report what is wrong (domain/correction.ts). */
    corrections: string | null;
  };
  /** Frozen versions of the data (domain/dataVersion.ts), oldest first. */
  export const versions: readonly string[];
  /** Pages that may choose what an embedded atlas shows (domain/embedOrigin.ts). */
  export const embedOrigins: readonly string[];
}

declare module 'virtual:tokens.css';

/** An icon as the `d` of one path (vite/icons.ts). */
declare module '*.svg?icon' {
  const d: string;
  export default d;
}

declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';
  export default function compileModule(formatter: MessageFormat, messages: Record<string, string>): string;
}
