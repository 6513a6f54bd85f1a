/** The form of the compiled files: its version, and the error of a file that is not of it. */

/** Raised whenever the form of the compiled files changes. */
export const ATLAS_VERSION = 2;

export class DataError extends Error {
  override name = 'DataError';
}

/** Throws a DataError where a compiled file is of another version, or of none. */
export function checkVersion(json: unknown): void {
  const version = (json as { version?: unknown } | null)?.version;
  if (version !== ATLAS_VERSION) {
    throw new DataError(`data version ${String(version)} found, ${ATLAS_VERSION} expected`);
  }
}
