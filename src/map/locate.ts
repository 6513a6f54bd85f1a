/** The reader's own position, asked for only when they want it. */

const PATIENCE_MS = 10_000;

/** Degrees, WGS 84. Rejects where the browser refuses or finds nothing. */
export function locate(): Promise<{ lon: number; lat: number }> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }),
      reject,
      { timeout: PATIENCE_MS },
    );
  });
}
