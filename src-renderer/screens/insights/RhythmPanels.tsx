import type { Output } from '../../../src-shared/contract/index.ts';
import { BarPanel } from '../../charts/BarPanel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';
import { daysWord, threeHours } from './insightWords.ts';
import { hourName, weekdayName, weeks } from './weekdays.ts';

interface WeekdayPanelProps {
  readonly title?: string;
  readonly byWeekday: Output<'mood.insights'>['weekday_pattern']['by_weekday'];
  /** What stands out; null when nothing does, or too little is known. */
  readonly description: string | null;
}

/** With so many entries each, days or times are compared at all. */
const enough = { days: 3, weekdays: 5, entries: 10, parts: 2 } as const;

/** The average of each day of the week. */
export function WeekdayPanel({ title = t('insights:weekdays.title'), byWeekday, description }: WeekdayPanelProps) {
  const format = useFormat();
  const { week_start: weekStart } = useAccount().wellness_preferences;
  const isEnough = byWeekday.filter(({ n }) => n >= enough.days).length >= enough.weekdays;
  const name = weekdayName(format.locale, 'long');
  return (
    <BarPanel
      title={title}
      caption={t('insights:weekdays.caption')}
      columns={{
        label: t('insights:weekdays.day'),
        value: t('insights:weekdays.mean'),
        note: t('insights:weekdays.days'),
      }}
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
      meaning={
        <p className={classes.words}>
          {description ?? (isEnough ? t('insights:weekdays.alike') : t('insights:weekdays.tooEarly'))}
        </p>
      }
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
  const parts = threeHours(byHour);
  const isEnough = parts.filter(({ n }) => n >= enough.entries).length >= enough.parts;
  const hour = hourName(format.locale);
  return (
    <BarPanel
      title={t('insights:hours.title')}
      caption={t('insights:hours.caption')}
      columns={{ label: t('insights:hours.hour'), value: t('insights:hours.mean'), note: t('insights:hours.entries') }}
      domain={[1, 10]}
      rows={parts.map(({ from, mean, n }) => ({
        key: from,
        label: t('insights:hours.range', { from: hour(from), to: hour((from + 3) % 24) }),
        value: mean,
        note: t('insights:stress.entries', { count: n, number: format.number(n) }),
      }))}
      {...(description === undefined
        ? {}
        : {
            meaning: (
              <p className={classes.words}>
                {description ?? (isEnough ? t('insights:hours.alike') : t('insights:hours.tooEarly'))}
              </p>
            ),
          })}
    />
  );
}
