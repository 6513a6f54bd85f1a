/** Raised whenever the form of the compiled files changes. */
export const ATLAS_VERSION = 2;
