/**
 * The frames of a page that show the atlas: each is made as high as what it shows, and what it says becomes an event.
 * Written for pages of others: it sets nothing but properties of the frame's own style, which no content security
 * policy forbids, and writes no markup.
 */
import { PROTOCOL, parseFrameMessage, type FrameMessage, type HostMessage } from '../embed/protocol';

/** In px: lower, nothing could be read; higher, a page would be buried. */
const LEAST = 100;
const MOST = 20_000;

interface Embed {
  /** The latest message of each type, until they are heeded together: a flood costs no more than its last drop. */
  waiting: Map<string, FrameMessage>;
  shown: boolean;
  /** Whether it has spoken. */
  ready: boolean;
  /** What the page wants to be shown and the frame has not been told. */
  query: string | null;
}

const embeds = new Map<HTMLIFrameElement, Embed>();

/**
 * A frame that comes into sight is greeted: it may have spoken before anybody listened, and what a frame without width
 * (in a tab not shown yet) said of its height says nothing. One that is still loading speaks by itself.
 */
const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const embed = embeds.get(target as HTMLIFrameElement);
    const shown = contentRect.width > 0;
    if (embed && shown && !embed.shown) greet(target as HTMLIFrameElement);
    if (embed) embed.shown = shown;
  }
});

/** Takes a frame into care; once is enough, twice is harmless. */
export function adopt(frame: HTMLIFrameElement): void {
  if (embeds.has(frame)) return;
  embeds.set(frame, { waiting: new Map(), shown: false, ready: false, query: null });
  widths.observe(frame);
}

/** Lets go of frames that have left the page. */
export function release(): void {
  for (const frame of embeds.keys()) {
    if (frame.isConnected) continue;
    widths.unobserve(frame);
    embeds.delete(frame);
  }
}

/** Asks a frame to show the query of an address; one that is still loading is asked when it is ready. */
export function ask(frame: HTMLIFrameElement, query: string): void {
  const embed = embeds.get(frame);
  if (!embed) return;
  embed.query = query;
  if (embed.ready) tell(frame, embed);
}

function tell(frame: HTMLIFrameElement, embed: Embed): void {
  if (embed.query === null) return;
  const origin = originOf(frame);
  send(frame, { atlas: PROTOCOL, type: 'set', query: embed.query }, origin === 'null' ? '*' : origin);
  embed.query = null;
}

/** To whoever is in the frame: there is nothing in it, and a frame that has not loaded has another origin. */
function greet(frame: HTMLIFrameElement): void {
  send(frame, { atlas: PROTOCOL, type: 'hello' }, '*');
}

function send(frame: HTMLIFrameElement, message: HostMessage, origin: string): void {
  frame.contentWindow?.postMessage(message, origin);
}

/** What the frame's messages bear; "null" where a sandbox takes its origin away. An anchor reads any address. */
function originOf(frame: HTMLIFrameElement): string {
  const { sandbox } = frame;
  if (frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin')) return 'null';
  const anchor = document.createElement('a');
  anchor.href = frame.src;
  return anchor.origin;
}

/** Only what a frame itself says, from where it was loaded, is heeded. */
export function listen(): void {
  addEventListener('message', ({ data, origin, source }) => {
    for (const [frame, embed] of embeds) {
      if (!source || source !== frame.contentWindow || origin !== originOf(frame)) continue;
      const message = parseFrameMessage(data);
      if (!message) return;
      if (embed.waiting.size === 0) requestAnimationFrame(() => heed(frame, embed));
      embed.waiting.set(message.type, message);
    }
  });
}

function heed(frame: HTMLIFrameElement, embed: Embed): void {
  for (const message of embed.waiting.values()) {
    if (message.type === 'height' && embed.shown) fit(frame, message.height);
    if (message.type === 'ready') {
      // Said again whenever it is greeted.
      if (embed.ready) continue;
      embed.ready = true;
      // The first greeting may have come before anybody was there.
      greet(frame);
      tell(frame, embed);
    }
    frame.dispatchEvent(
      new CustomEvent(`atlas-${message.type}`, { detail: message, bubbles: true, composed: true }),
    );
  }
  embed.waiting.clear();
}

/** As a page's own rules for all frames may be strong, these are stronger. */
function fit(frame: HTMLIFrameElement, height: number): void {
  const rules = {
    height: `${Math.min(MOST, Math.max(LEAST, height))}px`,
    'min-height': '0',
    'max-height': 'none',
    'max-width': '100%',
    border: '0',
    padding: '0',
  };
  for (const [name, value] of Object.entries(rules)) frame.style.setProperty(name, value, 'important');
}
