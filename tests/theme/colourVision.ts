/**
 * Colours as they are seen without one of the three kinds of cones: Machado, Oliveira, Fernandes, "A physiologically-based
 * model for simulation of color vision deficiency", IEEE TVCG 15 (2009), 1291-1298, severity 1.0, on linear RGB.
 */
import { converter, differenceCiede2000, type Color } from 'culori';

export const DEFICIENCIES = ['none', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Deficiency = (typeof DEFICIENCIES)[number];

type Row = readonly [number, number, number];
const MATRICES: Record<Deficiency, readonly [Row, Row, Row]> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = converter('lrgb');
const distance = differenceCiede2000();

/** The colour as it is seen. */
export function seenWith(deficiency: Deficiency, colour: string): Color {
  const { r, g, b } = linear(colour) ?? { r: 0, g: 0, b: 0 };
  const part = ([red, green, blue]: Row): number => Math.min(1, Math.max(0, red * r + green * g + blue * b));
  const [first, second, third] = MATRICES[deficiency];
  return { mode: 'lrgb', r: part(first), g: part(second), b: part(third) };
}

/** How far two colours are apart as they are seen: CIEDE2000; 1 can just be told side by side. */
export const seenApart = (deficiency: Deficiency, a: string, b: string): number =>
  distance(seenWith(deficiency, a), seenWith(deficiency, b));
