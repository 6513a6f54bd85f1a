/** The height of the frame as other libraries' parent pages understand it. Sent beside our own message. */

/** pym.js: what its parts are joined by. */
const PYM = 'xPYMx';
const CHILD_ID = /^[\w.:-]{1,100}$/;

/** The id that a parent page with pym.js has put into the frame's query; `null` where there is none. */
export function pymChildId(query: string): string | null {
  const id = new URLSearchParams(query).get('childId');
  return id !== null && CHILD_ID.test(id) ? id : null;
}

export function pymHeight(childId: string, height: number): string {
  return ['pym', childId, 'height', String(height)].join(PYM);
}

/** AMP: what `<amp-iframe resizable>` waits for. */
export function ampHeight(height: number): { sentinel: 'amp'; type: 'embed-size'; height: number } {
  return { sentinel: 'amp', type: 'embed-size', height };
}
