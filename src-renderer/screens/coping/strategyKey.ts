/** What a strategy is hidden by while its deletion can be undone. */
export function strategyKey(id: string): string {
  return `strategy:${id}`;
}
