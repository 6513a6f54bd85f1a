/**
 * The frame's side of what it and the page around it say to each other (embed/protocol.ts): its height, what is chosen,
 * the open card; and the wishes of pages that may choose what it shows.
 */
import { embedOrigins } from 'virtual:atlas/meta';
import { ampHeight, pymChildId, pymHeight } from '../embed/dialects';
import { gate } from '../embed/latest';
import { maySet } from '../embed/origins';
import { parseHostMessage, PROTOCOL, type FrameMessage } from '../embed/protocol';

/** Of parts that fill whatever room they get: as high as most screens show at once, by the frame's width. */
const FILL = { least: 360, most: 720, ratio: 0.7 } as const;

interface Options {
  /** It fills the frame, and has no height of its own. */
  fills: boolean;
  /** The query of the view that a page wishes. */
  onset: (query: string) => void;
}

export interface Talk {
  /** Tells the page what is chosen now, as a query. */
  view: (query: string) => void;
  select: (venue: string | null) => void;
}

export function talk({ fills, onset }: Options): Talk {
  const root = document.documentElement;
  const childId = pymChildId(location.search);
  const { pass, want } = gate(onset);
  let height = 0;
  let query: string | null = null;
  let venue: string | null = null;

  // Nothing that is said is secret, and the page around may be anyone's.
  const post = (message: unknown): void => parent.postMessage(message, '*');
  const say = (message: FrameMessage): void => post(message);

  function measure(): number {
    if (!fills) return Math.ceil(root.getBoundingClientRect().height);
    return Math.round(Math.min(FILL.most, Math.max(FILL.least, root.clientWidth * FILL.ratio)));
  }

  function sayHeight(): void {
    // A frame without width, in a tab not shown yet, has no height worth telling.
    if (height === 0 || root.clientWidth === 0) return;
    say({ atlas: PROTOCOL, type: 'height', height });
    post(ampHeight(height));
    if (childId !== null) post(pymHeight(childId, height));
  }

  function sayAll(): void {
    say({ atlas: PROTOCOL, type: 'ready' });
    sayHeight();
    if (query !== null) say({ atlas: PROTOCOL, type: 'view', query });
  }

  addEventListener('message', ({ data, origin, source }) => {
    const message = source === parent ? parseHostMessage(data) : null;
    if (!message) return;
    if (message.type === 'set') {
      if (maySet(origin, embedOrigins, location.origin)) want(message.query);
    } else if (pass()) {
      // The page makes the frame as high as what it shows: then nothing scrolls inside.
      if (!fills) root.dataset['fitted'] = '';
      sayAll();
    }
  });

  new ResizeObserver(() => {
    const next = measure();
    if (next === height) return;
    height = next;
    sayHeight();
  }).observe(root);
  sayAll();

  return {
    view(next) {
      if (next === query) return;
      query = next;
      say({ atlas: PROTOCOL, type: 'view', query });
    },
    select(next) {
      if (next === venue) return;
      venue = next;
      say({ atlas: PROTOCOL, type: 'select', venue });
    },
  };
}
