/**
 * Runs in the page before its own scripts and takes the times, for every page in the same way. A mark that a page sets
 * counts once the graphics processor has done what had been asked of it until then. No imports: the file is sent as it
 * is, without its types.
 */

export interface Probe {
  /** Time of each awaited mark, and of each awaited element, ms from navigation. */
  times: Record<string, number>;
  /** Long tasks: start and length, ms. */
  longTasks: [start: number, length: number][];
  /** When the graphics processor had finished the last frame that was drawn with WebGL. */
  restedAt: () => number;
}

interface Asked {
  marks: readonly string[];
  /** Whether a mark waits for the graphics processor, which costs the page time. */
  flush: boolean;
  /** Elements whose coming is noted, by names of their own. */
  selectors: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    benchAsked?: Asked;
    benchProbe?: Probe;
  }
}

{
  const { marks, flush, selectors } = window.benchAsked ?? { marks: [], flush: false, selectors: {} };
  const times: Record<string, number> = {};
  const longTasks: [number, number][] = [];
  /** Contexts something was drawn with. */
  const drawn = new Set<WebGL2RenderingContext>();
  let rested = 0;

  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, duration]);
  });
  observer.observe({ type: 'longtask', buffered: true });

  // Reading a pixel waits until all is drawn.
  const finish = (): void => {
    for (const gl of drawn) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  };
  const setMark = performance.mark.bind(performance);
  performance.mark = (name: string, options?: PerformanceMarkOptions): PerformanceMark => {
    const entry = setMark(name, options);
    if (marks.includes(name) && times[name] === undefined) {
      if (flush) finish();
      times[name] = performance.now();
    }
    return entry;
  };

  const look = (): void => {
    const missing = Object.entries(selectors).filter(([name]) => times[name] === undefined);
    for (const [name, selector] of missing) {
      if (document.querySelector(selector)) times[name] = performance.now();
    }
    if (missing.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const open = new Map<WebGL2RenderingContext, WebGLSync>();
  const poll = (gl: WebGL2RenderingContext): void => {
    const fence = open.get(gl);
    if (!fence) return;
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED || gl.isContextLost()) {
      open.delete(gl);
      rested = performance.now();
    } else setTimeout(() => poll(gl), 1);
  };
  /** Once the script that draws has ended, a fence stands after all it has drawn. */
  const follow = (gl: WebGL2RenderingContext): void => {
    drawn.add(gl);
    if (waiting.has(gl)) return;
    waiting.add(gl);
    queueMicrotask(() => {
      waiting.delete(gl);
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      const isPolled = open.has(gl);
      if (fence) open.set(gl, fence);
      gl.flush();
      if (!isPolled) setTimeout(() => poll(gl), 1);
    });
  };
  const waiting = new Set<WebGL2RenderingContext>();
  const prototype = WebGL2RenderingContext.prototype;
  const { drawElements, drawArrays, clear } = prototype;
  prototype.drawElements = function (...values) {
    follow(this);
    drawElements.apply(this, values);
  };
  prototype.drawArrays = function (...values) {
    follow(this);
    drawArrays.apply(this, values);
  };
  prototype.clear = function (...values) {
    follow(this);
    clear.apply(this, values);
  };

  window.benchProbe = { times, longTasks, restedAt: () => (open.size > 0 ? Infinity : rested) };
}
