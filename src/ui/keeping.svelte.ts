/**
 * Whether the atlas is kept on this device, and whether it is at its newest. The service worker brings a newer version
 * only when the reader asks for it: the page is never loaded anew by itself.
 */
import { Workbox } from 'workbox-window';

/** A page that stays open asks for a newer version when the reader comes back to it after so long. */
const ASK_AGAIN_MS = 60 * 60 * 1000;

export class Keeping {
  away = $state(!navigator.onLine);
  /** `ready`: a newer version waits; `changed`: another window has brought it, and parts of this one may be gone. */
  news = $state<'ready' | 'changed' | null>(null);
  #workbox: Workbox | null = null;
  #isAsked = false;

  /** Without storage, in a frame of somebody else's page or for who saves data nothing is kept, and nothing fails. */
  async start(): Promise<void> {
    if (!import.meta.env.PROD || window.parent !== window || savesData()) return;
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return;
    // Beside the page, whatever the address of the page.
    const workbox = new Workbox(import.meta.url.replace(/assets\/[^/]*$/, 'serviceWorker.js'));
    let isKept = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#isAsked) location.reload();
      else if (isKept) this.news = 'changed';
      isKept = true;
    });
    workbox.addEventListener('waiting', () => (this.news ??= 'ready'));
    try {
      await workbox.register({ immediate: true });
    } catch {
      // The atlas goes on without it.
      return;
    }
    this.#workbox = workbox;
    this.#watch(workbox);
  }

  /** Changes over to the newer version. The address holds the view, so it is there again. */
  renew(): void {
    this.#isAsked = true;
    if (this.news === 'ready') this.#workbox?.messageSkipWaiting();
    else location.reload();
  }

  #watch(workbox: Workbox): void {
    let asked = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || performance.now() - asked < ASK_AGAIN_MS) return;
      asked = performance.now();
      workbox.update().catch(() => undefined);
    });
  }
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
