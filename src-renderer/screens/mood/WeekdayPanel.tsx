import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import type { EndpointResult } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useSession } from '../../state/session.ts';
import { weekdayWords } from './trendWords.ts';
import classes from './WeekdayPanel.module.css';

/** Order of the weekdays (1 is Monday) by the first day of the week. */
const weeks = {
  monday: [1, 2, 3, 4, 5, 6, 7],
  sunday: [7, 1, 2, 3, 4, 5, 6],
  saturday: [6, 7, 1, 2, 3, 4, 5],
} as const;

interface WeekdayPanelProps {
  readonly overview: EndpointResult<'mood.history'>;
}

/** Average mood by day of the week, as bars that are a table. */
export function WeekdayPanel({ overview }: WeekdayPanelProps) {
  const format = useFormat();
  const weekStart = useSession((state) => state.account?.wellness_preferences.week_start ?? 'monday');
  if (overview.data === undefined) {
    // The chart above says why when it failed.
    return overview.error === null ? <PanelSkeleton height={280} /> : null;
  }
  const pattern = overview.data.patterns.by_weekday;
  const name = weekdayName(format.locale);
  return (
    <Panel title={t('mood:weekdays.title')}>
      <table className={classes.table}>
        <caption>{t('mood:weekdays.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mood:weekdays.weekday')}</th>
            <th scope="col">{t('mood:weekdays.mean')}</th>
            <th scope="col">{t('mood:weekdays.days')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks[weekStart].map((weekday) => {
            const entry = pattern.find((one) => one.weekday === weekday);
            return (
              <tr key={weekday}>
                <th scope="row">{name(weekday)}</th>
                <td>
                  <div className={classes.mean}>
                    <span className={classes.track} aria-hidden="true">
                      {entry !== undefined && (
                        <span className={classes.bar} style={{ width: `${((entry.mean - 1) / 9) * 100}%` }} />
                      )}
                    </span>
                    <span className={classes.value}>
                      {entry === undefined ? t('mood:weekdays.none') : format.number(entry.mean)}
                    </span>
                  </div>
                </td>
                <td className={classes.days}>{entry === undefined ? '' : dayCount(entry.n, format.number)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.words}>{weekdayWords(pattern, (weekday) => `${name(weekday)}s`, format.number)}</p>
    </Panel>
  );
}

function dayCount(days: number, number: (value: number) => string): string {
  return t('mood:weekdays.count', { count: days, number: number(days) });
}

function weekdayName(locale: string): (weekday: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // The fourth of January 2027 is a Monday.
  return (weekday) => format.format(new Date(Date.UTC(2027, 0, 3 + weekday)));
}
