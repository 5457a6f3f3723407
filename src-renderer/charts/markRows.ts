/**
 * In which row above a chart the name of each mark stands, so that no two names lie on each other: the lowest row with
 * room, at most `most` rows.
 *
 * @param places in px, in any order
 * @param room that a name needs, in px
 */
export function markRows(places: readonly number[], room: number, most: number): number[] {
  const rows = places.map(() => 0);
  const ends = Array.from({ length: most }, () => Number.NEGATIVE_INFINITY);
  for (const index of [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))) {
    const place = places[index] ?? 0;
    const free = ends.findIndex((end) => place - end >= room);
    const row = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
    rows[index] = row;
    ends[row] = place;
  }
  return rows;
}
