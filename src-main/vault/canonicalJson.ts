export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with sorted keys and without white space: the same bytes for the same value, for MACs and checksums.
 * Properties that are `undefined` are left out.
 */
export function canonicalJson(value: Json): Buffer {
  return Buffer.from(encode(value), 'utf8');
}

function encode(value: Json): string {
  if (isList(value)) {
    return `[${value.map(encode).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .filter((pair): pair is [string, Json] => pair[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${encode(item)}`);
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
