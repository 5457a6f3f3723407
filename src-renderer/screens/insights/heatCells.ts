import { type Heat, type HeatCell, ratingShade, relativeShade } from '../../charts/heat.ts';
import type { Format } from '../../format.ts';
import { t, withinSentence } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import { daysWord } from './insightWords.ts';
import { hourName, weekdayName } from './weekdays.ts';

type Writing = Pick<Format, 'locale' | 'number' | 'weekday' | 'day'>;

interface CalendarDay {
  readonly date: string;
  readonly mean: number;
  readonly n: number;
}

/** A year as twelve rows of days, each with the number of its mood. */
export function yearHeat(year: number, days: readonly CalendarDay[], today: string, format: Writing): Heat {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const monthName = new Intl.DateTimeFormat(format.locale, { month: 'short', timeZone: 'UTC' });
  return {
    columns: Array.from({ length: 31 }, (_, index) => String(index + 1)),
    rows: Array.from({ length: 12 }, (_, month) => ({
      label: monthName.format(new Date(Date.UTC(year, month, 1))),
      cells: Array.from({ length: 31 }, (__, index) => {
        const at = new Date(Date.UTC(year, month, index + 1));
        if (at.getUTCMonth() !== month) {
          return null;
        }
        const date = at.toISOString().slice(0, 10);
        return dayCell(date, byDate.get(date), today, format);
      }),
    })),
  };
}

function dayCell(date: string, day: CalendarDay | undefined, today: string, format: Writing): HeatCell {
  if (day === undefined) {
    const weekday = format.weekday(date);
    const said =
      date > today ? t('insights:year.comingDay', { day: weekday }) : t('insights:year.noDay', { day: weekday });
    return { key: date, text: '', shade: null, words: said, value: null };
  }
  return {
    key: date,
    text: format.number(day.mean, 0),
    shade: ratingShade(day.mean),
    words: t('insights:year.day', {
      day: format.weekday(date),
      mood: format.number(day.mean),
      entries: entriesWord(day.n, format),
    }),
    value: day.mean,
  };
}

interface Slot {
  readonly weekday: number;
  readonly hour: number;
  readonly mean: number;
  readonly n: number;
}

const hoursPerPart = 3;
const parts = 24 / hoursPerPart;

/** Weekdays by parts of three hours, shaded from the lowest to the highest of them. */
export function weekdayHourHeat(
  slots: readonly Slot[],
  order: readonly number[],
  name: string,
  format: Writing,
): Heat & { readonly lowest: number; readonly highest: number } {
  const hour = hourName(format.locale);
  const weekday = weekdayName(format.locale, 'long');
  const range = (part: number): string =>
    t('insights:hours.range', { from: hour(part * hoursPerPart), to: hour(((part + 1) * hoursPerPart) % 24) });
  const joined = order.map((day) =>
    Array.from({ length: parts }, (_, part) =>
      joinedSlot(slots.filter((slot) => slot.weekday === day && Math.floor(slot.hour / hoursPerPart) === part)),
    ),
  );
  const means = joined.flat().flatMap((slot) => (slot === null ? [] : [slot.mean]));
  const [lowest, highest] = [Math.min(...means), Math.max(...means)];
  return {
    lowest,
    highest,
    columns: Array.from({ length: parts }, (_, part) => range(part)),
    rows: order.map((day, row) => ({
      label: weekday(day),
      cells: (joined[row] ?? []).map((slot, part): HeatCell => {
        const key = `${day} ${part}`;
        const when = t('insights:heat.when', { day: weekday(day), hours: range(part) });
        return slot === null
          ? { key, text: '', shade: null, words: t('insights:heat.none', { when }), value: null }
          : {
              key,
              text: format.number(slot.mean),
              shade: relativeShade(slot.mean, lowest, highest),
              words: t('insights:heat.mean', {
                when,
                name: withinSentence(name),
                mean: format.number(slot.mean),
                entries: entriesWord(slot.n, format),
              }),
              value: slot.mean,
            };
      }),
    })),
  };
}

function joinedSlot(slots: readonly Slot[]): { readonly mean: number; readonly n: number } | null {
  const n = slots.reduce((sum, slot) => sum + slot.n, 0);
  return n === 0 ? null : { mean: slots.reduce((sum, slot) => sum + slot.mean * slot.n, 0) / n, n };
}

interface Together {
  readonly days: number;
  readonly stressors: readonly { readonly word: string; readonly days: number }[];
  readonly symptoms: readonly { readonly word: string; readonly days: number }[];
  readonly together: readonly (readonly number[])[];
}

/** Stressors by symptoms: on how many days both were noted. */
export function matrixHeat({ stressors, symptoms, together }: Together, format: Writing): Heat {
  const most = Math.max(0, ...together.flat());
  return {
    columns: symptoms.map(({ word }) => shownWord(word)),
    rows: stressors.map(({ word: stressor, days }, row) => ({
      label: shownWord(stressor),
      cells: symptoms.map(({ word: symptom }, column): HeatCell => {
        const count = together[row]?.[column] ?? 0;
        return {
          key: `${stressor} ${symptom}`,
          text: count === 0 ? '' : format.number(count),
          shade: count === 0 ? null : relativeShade(count, 0, most),
          words: t('insights:matrix.cell', {
            stressor: shownWord(stressor),
            symptom: shownWord(symptom),
            days: daysWord(count, format.number),
            all: daysWord(days, format.number),
          }),
          value: count,
        };
      }),
    })),
  };
}

function entriesWord(count: number, format: Writing): string {
  return t('insights:stress.entries', { count, number: format.number(count) });
}
