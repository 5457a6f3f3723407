import { memoryLocation } from 'wouter/memory-location';

/** The place in the app lives in memory only: no address, no history on disk. */
const location = memoryLocation({ path: '/' });

export const useLocationInMemory = location.hook;
export const useSearchInMemory = location.searchHook;

/** Opens a screen, e.g. `/journal` or `/settings/security`. */
export function goTo(path: string, options: { readonly replace?: boolean } = {}): void {
  if (path.startsWith('/')) {
    location.navigate(path, options);
  }
}
