/** Work that can stop between any two steps, so that nothing else has to wait for all of it. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Does the rest of it at once. */
export function finished<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
