/** What venues are counted against. Apart from the figures, which weigh more than the names of what they measure. */
export const DENSITY_MEASURES = ['per-million', 'per-area', 'count'] as const;
export type DensityMeasure = (typeof DENSITY_MEASURES)[number];
