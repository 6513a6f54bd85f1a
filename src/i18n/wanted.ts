/**
 * Which words a frame on another page fetches beside those that all frames share (vite/embedWords.ts names them). The
 * page of the whole atlas has other parts, and asks for none of these.
 */
export const wanted = new Set<string>();
