/** Runs asynchronous work one at a time, in the order asked, urgent work before the rest. */
export class SerialQueue {
  readonly #urgent: (() => void)[] = [];
  readonly #rest: (() => void)[] = [];
  #busy = false;

  /** How much work has been asked for and has not begun. */
  get waiting(): number {
    return this.#urgent.length + this.#rest.length;
  }

  get idle(): boolean {
    return !this.#busy;
  }

  async run<T>(work: () => Promise<T> | T, options: { readonly urgent?: boolean } = {}): Promise<T> {
    if (this.#busy) {
      await new Promise<void>((resolve) => {
        (options.urgent === true ? this.#urgent : this.#rest).push(resolve);
      });
    }
    this.#busy = true;
    try {
      return await work();
    } finally {
      const next = this.#urgent.shift() ?? this.#rest.shift();
      if (next === undefined) {
        this.#busy = false;
      } else {
        next();
      }
    }
  }
}

/** One queue per key, so that work on one thing waits for earlier work on the same thing only. */
export class KeyedQueue {
  readonly #queues = new Map<string, SerialQueue>();

  async run<T>(key: string, work: () => Promise<T> | T): Promise<T> {
    const queue = this.#queues.get(key) ?? new SerialQueue();
    this.#queues.set(key, queue);
    try {
      return await queue.run(work);
    } finally {
      if (queue.idle && this.#queues.get(key) === queue) {
        this.#queues.delete(key);
      }
    }
  }
}
