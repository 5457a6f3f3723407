import { lazy, Suspense } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { chartDays } from '../../charts/chartDays.ts';
import { FiguresTable } from '../../charts/FiguresTable.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t, withinSentence } from '../../i18n/i18n.ts';
import { metricWords, shortWords } from './insightWords.ts';
import { Meaning } from './Meaning.tsx';
import classes from './Report.module.css';

const DailyLineChart = lazy(async () => ({
  default: (await import('../../charts/DailyLineChart.tsx')).DailyLineChart,
}));

type Report = Output<'insights.report'>;

/** What a report says, on screen as on paper. */
export function ReportPaper({ report }: { readonly report: Report }) {
  const format = useFormat();
  const { wellness_preferences: preferences } = useAccount();
  const { mood, stress, sleep, entries, review, goals, insights } = report;
  // A week is too short for a direction, and would only ever say so.
  const meaningOf = (name: string, { trends, series }: Report['mood']) =>
    report.period === 'week'
      ? shortWords(trends, series.length, format.number)
      : metricWords(name, trends, series.length, format.number);
  const isEmpty = Object.values(entries).every((count) => count === 0);
  if (isEmpty) {
    return (
      <Panel>
        <p className={classes.lead}>{t('insights:report.empty')}</p>
      </Panel>
    );
  }
  return (
    <div className={classes.paper}>
      <Panel title={t('insights:report.reviewTitle')}>
        <ReviewList title={t('insights:report.better')} items={review.better} />
        <ReviewList title={t('insights:report.worse')} items={review.worse} />
        <ReviewList title={t('insights:report.helped')} items={review.helped} />
        {review.better.length + review.worse.length === 0 && (
          <p className={classes.lead}>{t('insights:report.alike')}</p>
        )}
        {review.keep !== null && <p>{t('insights:report.keep', { name: review.keep })}</p>}
        {review.try_next !== null && <p>{t('insights:report.tryNext', { name: review.try_next })}</p>}
        {preferences.show_score && !report.support_suggested && (
          <p>{t('insights:report.score', { score: format.number(report.wellness_score.score) })}</p>
        )}
      </Panel>
      <ReportLine
        title={t('insights:moodLine.mood')}
        metric={mood}
        meaning={meaningOf(t('insights:moodLine.mood'), mood)}
      />
      <ReportLine
        title={t('insights:stress.title')}
        metric={stress}
        meaning={meaningOf(t('insights:stress.title'), stress)}
        isArea
      />
      <ReportLine
        title={t('insights:sleep.title')}
        metric={sleep}
        meaning={meaningOf(t('insights:sleep.name'), sleep)}
      />
      <DayTable report={report} />
      {goals.length > 0 && (
        <Panel title={t('insights:report.goals')}>
          <ul className={classes.list}>
            {goals.map(({ id, title, progress_percent: percent }) => (
              <li key={id}>{t('insights:report.goal', { title, percent: format.number(percent, 0) })}</li>
            ))}
          </ul>
        </Panel>
      )}
      {insights.length > 0 && (
        <Panel title={t('insights:findings.title')}>
          <ul className={classes.list}>
            {insights.map(({ id, title, description }) => (
              <li key={id}>
                <strong>{title}</strong>
                <br />
                {description}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <p className={classes.foot}>{t('insights:report.foot', { when: format.dateTime(report.generated_at) })}</p>
    </div>
  );
}

function ReviewList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return items.length === 0 ? null : (
    <>
      <h3 className={classes.subtitle}>{title}</h3>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

interface ReportLineProps {
  readonly title: string;
  readonly metric: Report['mood'];
  readonly meaning: ReturnType<typeof metricWords>;
  readonly isArea?: boolean;
}

function ReportLine({ title, metric, meaning, isArea = false }: ReportLineProps) {
  return (
    <Panel title={title}>
      {metric.trends.days_with_data === 0 ? (
        <p className={classes.lead}>{t('insights:metric.none', { name: withinSentence(title) })}</p>
      ) : (
        <figure className={classes.figure}>
          <Suspense fallback={<PanelSkeleton height={220} />}>
            <DailyLineChart
              days={chartDays(metric.series)}
              label={t('insights:metric.chartLabel', { name: withinSentence(title) })}
              valueWords={(value) => t('insights:metric.valueOf', { name: title, value })}
              isArea={isArea}
            />
          </Suspense>
          <figcaption>
            <Meaning {...meaning} />
          </figcaption>
        </figure>
      )}
    </Panel>
  );
}

/** The figures of every day, and how much was recorded. */
function DayTable({ report: { mood, stress, sleep, entries } }: { readonly report: Report }) {
  const format = useFormat();
  const rows = mood.series.map(({ date, value }, index) => [
    format.shortDay(date),
    value,
    stress.series[index]?.value ?? null,
    sleep.series[index]?.value ?? null,
  ]);
  return (
    <Panel title={t('insights:report.days')}>
      <p className={classes.lead}>
        {t('insights:report.entries', {
          mood: format.number(entries.mood),
          stress: format.number(entries.stress),
          journal: format.number(entries.journal),
          checkIn: format.number(entries.check_in),
        })}
      </p>
      <div className={classes.dayTable}>
        <FiguresTable
          figures={{
            caption: t('insights:report.figures'),
            columns: [
              t('insights:year.columns.day'),
              t('insights:moodLine.mood'),
              t('insights:stress.title'),
              t('insights:sleep.name'),
            ],
            rows,
          }}
        />
      </div>
    </Panel>
  );
}
