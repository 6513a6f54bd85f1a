/**
 * `<creative-atlas view="panel:lifespan" country="KZ,TJ" lang="ru">`: the frame as an element. Its attributes are the
 * parameters of the frame's address. What stands inside it, such as a plain link, is seen only where the script has
 * not run: the frame is in the element's shadow, out of reach of the page's style sheets.
 */
import { adopt, ask } from './frames';

/** What is no parameter: what the element itself needs, and what HTML gives to every element. */
const OTHERS =
  /-|^(base|view|title|width|height|id|class|style|slot|part|is|hidden|dir|role|tabindex|nonce)$/;

const DEFAULT_HEIGHT = '480';

/** `home` is where the script itself comes from. */
export function defineElement(home: string): void {
  class CreativeAtlas extends HTMLElement {
    root = this.attachShadow({ mode: 'open' });
    frame: HTMLIFrameElement | null = null;
    changes = new MutationObserver(() => this.update());

    connectedCallback(): void {
      this.changes.observe(this, { attributes: true, childList: true, subtree: true });
      this.update();
    }

    /** Shows the query of an address, where the atlas allows this page to say so. */
    set(query: string): void {
      if (this.frame) ask(this.frame, query);
    }

    update(): void {
      const src = this.address();
      // A new address is a new frame: to change that of a frame would be a step in the page's history.
      const frame = this.frame?.src === src ? this.frame : this.build(src);
      // Named by its title, else by the words of the link inside it.
      frame.title = this.title || this.textContent.trim() || new URL(src).host;
      this.frame = frame;
      if (!frame.isConnected) this.root.replaceChildren(frame);
      adopt(frame);
    }

    build(src: string): HTMLIFrameElement {
      const frame = document.createElement('iframe');
      frame.style.display = 'block';
      frame.style.border = '0';
      return Object.assign(frame, {
        loading: 'lazy',
        referrerPolicy: 'strict-origin-when-cross-origin',
        allow: 'fullscreen; clipboard-write; web-share',
        width: '100%',
        height: this.getAttribute('height') ?? DEFAULT_HEIGHT,
        src,
      });
    }

    address(): string {
      const address = new URL('embed.html', this.getAttribute('base') ?? home);
      address.searchParams.set('embed', this.getAttribute('view') ?? 'all');
      for (const { name, value } of this.attributes) {
        if (!OTHERS.test(name)) address.searchParams.set(name, value);
      }
      return address.href;
    }
  }
  customElements.define('creative-atlas', CreativeAtlas);
}
