/** Names a journal entry in the queue of deletions. */
export function journalKey(id: string): string {
  return `journal:${id}`;
}
