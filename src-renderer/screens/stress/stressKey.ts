/** Names a stress entry in the queue of deletions. */
export function stressKey(id: string): string {
  return `stress:${id}`;
}
