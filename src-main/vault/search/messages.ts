import type { JournalDocument, SearchPage, SearchResult } from '../access.ts';

/** What the main thread hands the search worker at its start. The keys lie in memory that both can wipe. */
export interface SearchWorkerData {
  readonly dataFile: string;
  readonly databaseKey: SharedArrayBuffer;
  readonly fieldKey: SharedArrayBuffer;
  readonly epoch: number;
}

export type ToSearchWorker =
  | { readonly type: 'upsert'; readonly document: JournalDocument }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'query'; readonly request: number; readonly q: string; readonly page: SearchPage };

export type FromSearchWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly request: number; readonly result: SearchResult };
