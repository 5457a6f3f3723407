import type { Area } from '../../src-shared/contract/endpoint.ts';
import type { OpenVault } from '../vault/access.ts';

/** More different questions than a person asks between two writes; a client that asks on and on must not fill memory. */
const mostKept = 50;

/** Grows whenever one of the areas changes. */
export function versionOf(vault: OpenVault, areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + vault.version(area), 0);
}

/**
 * An answer that takes some computing, found once for a question (`key`) and kept while none of the areas it is made of
 * changes. Who asks while it is being found waits for the same. What fails is not kept.
 */
export function answerOnce<T>(
  vault: OpenVault,
  name: string,
  areas: readonly Area[],
  key: string,
  find: () => Promise<T>,
): Promise<T> {
  const kept = vault.read.caches.get(`answers ${name}`, versionOf(vault, areas), () => new Map<string, Promise<T>>());
  const known = kept.get(key);
  if (known !== undefined) return known;
  const answer = find();
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, answer);
  answer.catch(() => kept.delete(key));
  return answer;
}
