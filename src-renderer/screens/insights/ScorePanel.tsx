import { Button } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { BarTable } from '../../charts/BarTable.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ChartDay } from '../../charts/chartPoints.ts';
import { words as chartWords } from '../../charts/words.ts';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { updateAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { hideToast, toastError, toastUndo } from '../../state/toasts.tsx';
import classes from './Insights.module.css';
import { daysNote } from './insightWords.ts';
import { ScoreGauge } from './ScoreGauge.tsx';
import scoreClasses from './ScorePanel.module.css';
import { words } from './words.ts';

const text = words.score;
const DailyLineChart = lazy(async () => ({
  default: (await import('../../charts/DailyLineChart.tsx')).DailyLineChart,
}));
const scale = { domain: [0, 100], ticks: [0, 25, 50, 75, 100] } as const;
const hiddenToast = 'score-hidden';
const undoMs = 10_000;

type Progress = Output<'wellness.progress'>;

interface ScorePanelProps {
  readonly score: Progress['wellness_score'];
  readonly series: Progress['score_series'];
}

/** The score with what it is made of, what moved it, and how it went. It can be hidden at once. */
export function ScorePanel({ score, series }: ScorePanelProps) {
  const format = useFormat();
  const percent = (share: number): string =>
    new Intl.NumberFormat(format.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const name = (component: string): string => text.components[component] ?? component;
  const total = score.components.reduce((sum, { weight }) => sum + weight, 0);
  const rows = score.components.map(({ name: component, value, weight }) => ({
    key: component,
    label: name(component),
    value: value === null ? null : Math.round(value),
    note: value === null ? text.none : text.weightOf(percent(total > 0 ? weight / total : 0)),
  }));
  return (
    <ChartPanel
      title={text.title}
      actions={<HideButton />}
      isTable
      figures={() => ({
        caption: text.caption,
        columns: [text.component, text.value, text.weight],
        rows: [[text.title, score.score, null], ...rows.map(({ label, value, note }) => [label, value, note])],
      })}
      after={series.length > 1 && <ScoreLine series={series} />}
    >
      <div className={scoreClasses.top}>
        <ScoreGauge score={score.score} />
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
        valueWords={format.number}
        rows={rows}
      />
    </ChartPanel>
  );
}

/** Takes the score away, with a way back for a moment; later it is a setting. */
function HideButton() {
  const show = useAction(async (isShown: boolean) => {
    try {
      await updateAccount({ wellness_preferences: { show_score: isShown } });
    } catch (error) {
      toastError(error);
    }
  });
  const hide = async (): Promise<void> => {
    await show.run(false);
    const timer = setTimeout(() => hideToast(hiddenToast), undoMs);
    toastUndo(hiddenToast, text.hidden, () => {
      clearTimeout(timer);
      hideToast(hiddenToast);
      void updateAccount({ wellness_preferences: { show_score: true } }).catch(toastError);
    });
  };
  return (
    <Button size="compact-sm" variant="subtle" loading={show.isPending} onClick={() => void hide()}>
      {text.hide}
    </Button>
  );
}

function ScoreLine({ series }: Pick<ScorePanelProps, 'series'>) {
  const format = useFormat();
  const days = useMemo(() => scoreDays(series), [series]);
  return (
    <ChartPanel
      title={text.line}
      isPart
      note={daysNote(days, format)}
      figures={() => ({
        caption: text.line,
        columns: [chartWords.table.day, text.title],
        rows: series.map(({ date, score }) => [date, score]),
      })}
      table={<ChartTable days={days} caption={text.line} label={text.title} />}
    >
      <Suspense fallback={<PanelSkeleton height={288} />}>
        <DailyLineChart days={days} label={text.lineLabel} valueWords={text.valueOf} scale={scale} />
      </Suspense>
    </ChartPanel>
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
