/**
 * `embed.js`, the script that a page loads to have its embeds fit: takes care of every frame of the atlas on it, now
 * and later, and defines `<creative-atlas>`. Built on its own (vite/hostScript.ts).
 */
import { defineElement } from './element';
import { adopt, listen, release } from './frames';

const script = document.currentScript;
const home = new URL('.', script instanceof HTMLScriptElement ? script.src : document.baseURI).href;

/** By its class, or by its address: text filters of content systems drop classes. */
const isAtlas = (frame: HTMLIFrameElement): boolean =>
  frame.classList.contains('creative-atlas') || frame.src.startsWith(`${home}embed.html`);

function look(): void {
  release();
  for (const frame of document.getElementsByTagName('iframe')) if (isAtlas(frame)) adopt(frame);
}

// A page may have the script twice.
if (!customElements.get('creative-atlas')) {
  listen();
  defineElement(home);
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
