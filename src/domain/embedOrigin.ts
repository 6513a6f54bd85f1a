/**
 * Which pages may choose what an embedded atlas shows (see embed/protocol.ts): an origin (`https://example.org`), all
 * names below a domain (`https://*.unesco.org`, which is not `https://unesco.org` itself), or every page (`*`).
 */
export const ORIGIN_PATTERN =
  /^(\*|https?:\/\/(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?)$/;

export const ORIGINS_MAX = 100;
