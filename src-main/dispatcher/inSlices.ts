const firstMilliseconds = 4_000;
/** So long at a time, and so long a pause. */
const sliceMilliseconds = 6;
const pauseMilliseconds = 12;

/** Does work that nobody waits for, a little at a time, some seconds from now. Returns what stops it. */
export function inSlices(work: Iterator<unknown>): () => void {
  let timer = setTimeout(go, firstMilliseconds).unref();

  function go(): void {
    const until = performance.now() + sliceMilliseconds;
    while (performance.now() < until) {
      if (work.next().done === true) return;
    }
    timer = setTimeout(go, pauseMilliseconds).unref();
  }

  return () => clearTimeout(timer);
}
