/**
 * Whether a column holds text under the vault's field key. Columns whose names end in `_hash` hold keyed hashes, which
 * cannot be opened and need not be.
 */
export function isSealedColumn(name: string, type: string): boolean {
  return type.toLowerCase() === 'blob' && !name.endsWith('_hash');
}
