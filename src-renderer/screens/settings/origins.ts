const originPattern = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/;

/** The addresses of a text, one a line: lower case, without the slash people type at the end, each once. */
export function originsFromText(typed: string): string[] {
  const lines = typed
    .split(/[\n,]/)
    .map((line) => line.trim().toLowerCase().replace(/\/+$/, ''))
    .filter((line) => line !== '');
  return [...new Set(lines)];
}

/** The first that is no origin; undefined when all are. */
export function invalidOrigin(origins: readonly string[]): string | undefined {
  return origins.find((origin) => !originPattern.test(origin));
}
