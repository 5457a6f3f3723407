export type PartOfDay = 'night' | 'morning' | 'day' | 'evening';

/** @param hour 0–23 on the wall */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) {
    return 'night';
  }
  if (hour < 11) {
    return 'morning';
  }
  return hour < 18 ? 'day' : 'evening';
}
