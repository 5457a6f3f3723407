/** The groups of a recovery key as it is shown: `AB12-CD34-…` → `['AB12', 'CD34', …]`. */
export function groupsOf(recoveryKey: string): string[] {
  return recoveryKey
    .trim()
    .split(/[-\s]+/)
    .filter((group) => group !== '');
}

/**
 * Two different places of the key to ask for, in ascending order.
 *
 * @param random numbers in [0, 1)
 */
export function placesToAsk(groupCount: number, random: () => number = Math.random): readonly [number, number] {
  const first = Math.floor(random() * groupCount);
  const second = (first + 1 + Math.floor(random() * (groupCount - 1))) % groupCount;
  return first < second ? [first, second] : [second, first];
}

/** A group in the form to compare: Crockford base32 takes o for 0, i and l for 1, and does not mind case. */
function normalised(group: string): string {
  return group
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

export function isSameGroup(typed: string, group: string): boolean {
  return normalised(typed) === normalised(group);
}
