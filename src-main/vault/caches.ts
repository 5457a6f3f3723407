import type { VaultCaches } from './access.ts';

/** Values kept while a vault is open. */
export class Caches implements VaultCaches {
  readonly #values = new Map<string, { readonly version: number; readonly value: unknown }>();
  readonly #slots = new Map<string, object>();

  get<T>(key: string, version: number, make: () => T): T {
    const kept = this.#values.get(key);
    if (kept !== undefined && kept.version === version) {
      return kept.value as T;
    }
    const value = make();
    this.#values.set(key, { version, value });
    return value;
  }

  slot<T extends object>(key: string, make: () => T): T {
    const kept = this.#slots.get(key);
    if (kept !== undefined) {
      return kept as T;
    }
    const state = make();
    this.#slots.set(key, state);
    return state;
  }

  /** At lock, and after a transaction was rolled back: what was derived inside it never happened. */
  clear(): void {
    this.#values.clear();
    this.#slots.clear();
  }
}
