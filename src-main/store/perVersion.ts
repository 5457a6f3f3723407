import type { Reader } from '../vault/access.ts';

/** More different questions than a person asks between two writes; a client that asks on and on must not fill memory. */
const mostKeys = 200;

/** The answer to a question (`key`) about one version of the data, found once and kept while that version lasts. */
export function perVersion<T>(reader: Reader, name: string, version: number, key: string, make: () => T): T {
  const kept = reader.caches.get(name, version, () => new Map<string, { readonly value: T }>());
  let answer = kept.get(key);
  if (answer === undefined) {
    answer = { value: make() };
    if (kept.size >= mostKeys) kept.clear();
    kept.set(key, answer);
  }
  return answer.value;
}
