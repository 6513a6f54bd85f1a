/**
 * The one palette. The map's paint, the charts and the page's CSS custom properties (vite/tokens.ts writes them)
 * all read their colours here. Kinds are told apart by shape as well; closed is hollow; unknown is hatched.
 */
import type { Format, Kind, Status } from '../domain/vocabulary';

export interface Palette {
  page: string;
  card: string;
  ink: string;
  muted: string;
  /** Decorative lines between parts. */
  hairline: string;
  /** Outlines of controls: at least 3:1 against the page. */
  control: string;
  accent: string;
  onAccent: string;
  /** Ground of a chosen row or button. */
  chosen: string;
  warning: string;
  /** Map. */
  ground: string;
  country: string;
  outline: string;
  border: string;
  water: string;
  river: string;
  mapLabel: string;
  waterLabel: string;
  halo: string;
  kind: Record<Kind, string>;
  format: Record<Format | 'unknown', string>;
  status: Record<Status, string>;
  /** Classes of density, from the lowest. */
  density: Record<'1' | '2' | '3' | '4' | '5', string>;
  unknown: string;
}

export const LIGHT: Palette = {
  page: '#faf8f3',
  card: '#ffffff',
  ink: '#1d1b17',
  muted: '#635e54',
  hairline: '#ddd7ca',
  control: '#8a8474',
  accent: '#005ea8',
  onAccent: '#ffffff',
  chosen: '#e4eff8',
  warning: '#8a4500',
  ground: '#efeadf',
  country: '#fffdf8',
  outline: '#988d79',
  border: '#cbc3b2',
  water: '#cfe1e8',
  river: '#bfd6e0',
  mapLabel: '#6a655b',
  waterLabel: '#3d6679',
  halo: '#fffdf8',
  kind: {
    'creative-hub': '#c46d32',
    'business-hub': '#2378d9',
    venue: '#11805c',
    'informal-learning': '#7b4894',
    'online-platform': '#7e5500',
  },
  format: { offline: '#6a655b', hybrid: '#0070c3', online: '#754984', unknown: '#8a8474' },
  status: { active: '#11805c', closed: '#c2500a', unknown: '#8a8474' },
  density: { 1: '#dce9f5', 2: '#b3d0ea', 3: '#7dadd8', 4: '#3f83bd', 5: '#005ea8' },
  unknown: '#8a8474',
};

export const DARK: Palette = {
  page: '#15171a',
  card: '#1d2024',
  ink: '#f1eee8',
  muted: '#a7a49c',
  hairline: '#34383d',
  control: '#787d84',
  accent: '#6fb7f2',
  onAccent: '#0d1c28',
  chosen: '#21384c',
  warning: '#f0b072',
  ground: '#1b1e21',
  country: '#272b30',
  outline: '#757b81',
  border: '#3a3f45',
  water: '#16303c',
  river: '#1d3f4e',
  mapLabel: '#a7a49c',
  waterLabel: '#7fa9bb',
  halo: '#1b1e21',
  kind: {
    'creative-hub': '#e18548',
    'business-hub': '#9fccfa',
    venue: '#4fc39a',
    'informal-learning': '#b58ad7',
    'online-platform': '#f1be44',
  },
  format: { offline: '#a7a49c', hybrid: '#50b6fa', online: '#b08dbe', unknown: '#787d84' },
  status: { active: '#4fc39a', closed: '#f08a4b', unknown: '#787d84' },
  density: { 1: '#24384a', 2: '#2f5270', 3: '#3f739f', 4: '#5596cb', 5: '#7fc3fb' },
  unknown: '#787d84',
};

export const PALETTES = { light: LIGHT, dark: DARK } as const;
export type ThemeName = keyof typeof PALETTES;
export const THEME_NAMES = ['light', 'dark'] as const satisfies readonly ThemeName[];

/** The CSS custom property of a colour: `cssVar('kind', 'venue')` is `var(--kind-venue)`. */
export function cssVar(name: keyof Palette, value?: string): string {
  return `var(--${kebab(name)}${value === undefined ? '' : `-${value}`})`;
}

/** Every colour of the palette as a CSS declaration; light and dark in one through `light-dark()`. */
export function paletteCss(): string {
  const lines: string[] = [];
  for (const [name, light] of Object.entries(LIGHT) as [keyof Palette, string | Record<string, string>][]) {
    const dark = DARK[name] as string | Record<string, string>;
    if (typeof light === 'string') lines.push(declaration(kebab(name), light, dark as string));
    else {
      for (const [value, colour] of Object.entries(light)) {
        const darkColour = (dark as Record<string, string>)[value];
        if (darkColour === undefined) throw new Error(`no dark colour for ${name} ${value}`);
        lines.push(declaration(`${kebab(name)}-${value}`, colour, darkColour));
      }
    }
  }
  return `:root {\n${lines.join('\n')}\n}\n`;
}

const declaration = (property: string, light: string, dark: string): string =>
  `  --${property}: light-dark(${light}, ${dark});`;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
