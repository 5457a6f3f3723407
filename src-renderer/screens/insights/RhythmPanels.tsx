import type { Output } from '../../../src-shared/contract/index.ts';
import { BarPanel } from '../../charts/BarPanel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Insights.module.css';
import { daysWord, threeHours } from './insightWords.ts';
import { hourName, weekdayName, weeks } from './weekdays.ts';
import { words } from './words.ts';

interface WeekdayPanelProps {
  readonly title?: string;
  readonly byWeekday: Output<'mood.insights'>['weekday_pattern']['by_weekday'];
  /** What stands out; null when nothing does, or too little is known. */
  readonly description: string | null;
}

/** With so many entries each, days or times are compared at all. */
const enough = { days: 3, weekdays: 5, entries: 10, parts: 2 } as const;

/** The average of each day of the week. */
export function WeekdayPanel({ title = words.weekdays.title, byWeekday, description }: WeekdayPanelProps) {
  const format = useFormat();
  const { week_start: weekStart } = useAccount().wellness_preferences;
  const text = words.weekdays;
  const isEnough = byWeekday.filter(({ n }) => n >= enough.days).length >= enough.weekdays;
  const name = weekdayName(format.locale, 'long');
  return (
    <BarPanel
      title={title}
      caption={text.caption}
      columns={{ label: text.day, value: text.mean, note: text.days }}
      domain={[1, 10]}
      rows={weeks[weekStart].map((weekday) => {
        const found = byWeekday.find((one) => one.weekday === weekday);
        return {
          key: weekday,
          label: name(weekday),
          value: found?.mean ?? null,
          note: found === undefined ? '' : daysWord(found.n, format.number),
        };
      })}
      meaning={<p className={classes.words}>{description ?? (isEnough ? text.alike : text.tooEarly)}</p>}
    />
  );
}

interface HourPanelProps {
  readonly byHour: Output<'mood.insights'>['time_of_day_pattern']['by_hour'];
  /** Like that of the days of the week; undefined says nothing. */
  readonly description?: string | null;
}

/** The average of each part of the day. */
export function HourPanel({ byHour, description }: HourPanelProps) {
  const format = useFormat();
  const text = words.hours;
  const parts = threeHours(byHour);
  const isEnough = parts.filter(({ n }) => n >= enough.entries).length >= enough.parts;
  const hour = hourName(format.locale);
  return (
    <BarPanel
      title={text.title}
      caption={text.caption}
      columns={{ label: text.hour, value: text.mean, note: text.entries }}
      domain={[1, 10]}
      rows={parts.map(({ from, mean, n }) => ({
        key: from,
        label: text.range(hour(from), hour((from + 3) % 24)),
        value: mean,
        note: n === 1 ? words.stress.oneEntry : words.stress.entries(format.number(n)),
      }))}
      {...(description === undefined
        ? {}
        : { meaning: <p className={classes.words}>{description ?? (isEnough ? text.alike : text.tooEarly)}</p> })}
    />
  );
}
