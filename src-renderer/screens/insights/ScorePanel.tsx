import { lazy, Suspense, useMemo, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { BarTable } from '../../charts/BarTable.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ChartDay } from '../../charts/chartPoints.ts';
import { type ChartView, ViewSwitch } from '../../charts/ViewSwitch.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Insights.module.css';
import scoreClasses from './ScorePanel.module.css';
import { words } from './words.ts';

const text = words.score;
const DailyLineChart = lazy(async () => ({
  default: (await import('../../charts/DailyLineChart.tsx')).DailyLineChart,
}));
const scale = { domain: [0, 100], ticks: [0, 25, 50, 75, 100] } as const;

type Progress = Output<'wellness.progress'>;

interface ScorePanelProps {
  readonly score: Progress['wellness_score'];
  readonly series: Progress['score_series'];
}

/** The score with what it is made of, what moved it, and how it went. */
export function ScorePanel({ score, series }: ScorePanelProps) {
  const format = useFormat();
  const [view, setView] = useState<ChartView>('chart');
  const percent = (share: number): string =>
    new Intl.NumberFormat(format.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const days = useMemo(() => scoreDays(series), [series]);
  const name = (component: string): string => text.components[component] ?? component;
  const total = score.components.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Panel title={text.title}>
      <div className={scoreClasses.top}>
        <p className={scoreClasses.score}>
          <span className={scoreClasses.number}>{format.number(score.score)}</span> {text.outOf}
        </p>
        <div>
          <p className={scoreClasses.change}>{changeWords(score.change_since_last_week, format.number)}</p>
          {score.moved_by.length > 0 && <p>{text.moved(score.moved_by.map(name).join(', '))}</p>}
          <p className={classes.facts}>
            {text.coverage(percent(score.coverage))} {text.means}
          </p>
        </div>
      </div>
      <BarTable
        caption={text.caption}
        columns={{ label: text.component, value: text.value, note: text.weight }}
        domain={[0, 100]}
        valueWords={(value) => format.number(value)}
        rows={score.components.map(({ name: component, value, weight }) => ({
          key: component,
          label: name(component),
          value: value === null ? null : Math.round(value),
          note: value === null ? text.none : text.weightOf(percent(total > 0 ? weight / total : 0)),
        }))}
      />
      {series.length > 1 && (
        <figure className={classes.figure}>
          <div className={scoreClasses.lineHead}>
            <h3 className={classes.subtitle}>{text.line}</h3>
            <ViewSwitch title={text.line} value={view} onChange={setView} />
          </div>
          {view === 'chart' ? (
            <Suspense fallback={<PanelSkeleton height={288} />}>
              <DailyLineChart days={days} label={text.lineLabel} valueWords={text.valueOf} scale={scale} />
            </Suspense>
          ) : (
            <ChartTable days={days} caption={text.line} label={text.title} />
          )}
        </figure>
      )}
    </Panel>
  );
}

function changeWords(change: number | null, number: (value: number) => string): string {
  if (change === null) {
    return text.noChange;
  }
  const rounded = Math.round(change);
  return rounded === 0 ? text.same : text.change(number(Math.abs(rounded)), rounded > 0);
}

function scoreDays(series: Progress['score_series']): ChartDay[] {
  return series.map(({ date, score }) => ({ date, mood: score, mood_7_days: null, n: 0 }));
}
