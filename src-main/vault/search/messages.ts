import type { JournalDocument, SearchPage, SearchResult } from '../access.ts';

/** What the main thread hands the search worker at its start. The keys lie in memory that both can wipe. */
export interface SearchWorkerData {
  readonly dataFile: string;
  readonly databaseKey: SharedArrayBuffer;
  readonly fieldKey: SharedArrayBuffer;
  readonly epoch: number;
  /** One number, no longer 0 once the worker is to end: it looks at it while it builds the index. */
  readonly ending: SharedArrayBuffer;
}

export type ToSearchWorker =
  | { readonly type: 'upsert'; readonly document: JournalDocument }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'end' }
  | { readonly type: 'query'; readonly request: number; readonly q: string; readonly page: SearchPage };

export type FromSearchWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly request: number; readonly result: SearchResult };
