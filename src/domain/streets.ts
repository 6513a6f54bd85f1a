/**
 * Where a street map may come from, beyond the atlas's own basemap. Nothing is set by default; whoever deploys the
 * atlas names a source in `meta.json`, and nothing is asked of it until a reader says so.
 */
import * as v from 'valibot';

const address = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^(https?:\/\/[^\s/;,]+(\/|$)|\.?\/)/, 'expected an http(s) address or a path'),
);
const named = {
  /** Whose map it is, as readers are told. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  /** What has to stand on the map, as plain text. */
  attribution: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  /** Further hosts that the map is drawn from, beyond the address's own. */
  hosts: v.optional(
    v.array(
      v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/;,]+$/, 'expected a host, as https://tiles.example')),
    ),
  ),
};

export const StreetSourceSchema = v.union([
  /** A MapLibre style (version 8). */
  v.strictObject({ ...named, style: address }),
  /** A PMTiles archive: raster tiles, or vector tiles in the layers of Protomaps' basemap, version 4. */
  v.strictObject({ ...named, pmtiles: address }),
]);
export type StreetSource = v.InferOutput<typeof StreetSourceSchema>;

export function streetAddress(source: StreetSource): string {
  return 'style' in source ? source.style : source.pmtiles;
}

/** The hosts that are asked when a reader wants the streets; none where the map lies beside the atlas. */
export function streetHosts(source: StreetSource): string[] {
  const address = streetAddress(source);
  return [
    ...new Set([...(/^https?:/.test(address) ? [new URL(address).origin] : []), ...(source.hosts ?? [])]),
  ];
}
