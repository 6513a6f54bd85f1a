/**
 * Keeps the atlas on the reader's device, so that it opens without a network: one version as a whole, so that page,
 * code and data always belong together. A newer version waits until a reader asks for it or no page of the old one is
 * open. The build fills in the list of files (vite/offline.ts).
 */
import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** What is used of a service worker's global scope; its types do not go together with those of a page. */
interface Scope {
  __WB_MANIFEST: PrecacheEntry[];
  readonly registration: { readonly scope: string };
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
}
declare const self: Scope;

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
clientsClaim();

// The atlas itself, whatever view its address asks for. Other pages (embeds, a venue's page) come from the network.
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' &&
    url.origin + url.pathname.replace(/index\.html$/, '') === self.registration.scope,
  createHandlerBoundToURL('index.html'),
);

self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
