/**
 * The shape of each kind, as an SVG path in a box from -1 to 1 around the origin; areas are about equal, so that no
 * kind looks heavier. List, legend, charts and map draw kinds with these.
 */
import type { Kind } from '../domain/vocabulary';

export const KIND_PATH: Record<Kind, string> = {
  // circle
  'creative-hub': 'M0.8 0A0.8 0.8 0 1 1 -0.8 0A0.8 0.8 0 1 1 0.8 0Z',
  // square
  'business-hub': 'M-0.71 -0.71H0.71V0.71H-0.71Z',
  // diamond
  venue: 'M0 -1L0.95 0L0 1L-0.95 0Z',
  // triangle
  'informal-learning': 'M0 -0.95L1 0.78H-1Z',
  // cross
  'online-platform': 'M-0.34 -0.95H0.34V-0.34H0.95V0.34H0.34V0.95H-0.34V0.34H-0.95V-0.34H-0.34Z',
};
