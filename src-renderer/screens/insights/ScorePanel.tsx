import { Button } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { BarTable } from '../../charts/BarTable.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ChartDay } from '../../charts/chartPoints.ts';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { updateAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t, textOr } from '../../i18n/i18n.ts';
import { hideToast, toastError, toastUndo } from '../../state/toasts.tsx';
import classes from './Insights.module.css';
import { daysNote } from './insightWords.ts';
import { ScoreGauge } from './ScoreGauge.tsx';
import scoreClasses from './ScorePanel.module.css';

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
  const name = (component: string): string => textOr(`insights:score.components.${component}`, component);
  const total = score.components.reduce((sum, { weight }) => sum + weight, 0);
  const rows = score.components.map(({ name: component, value, weight }) => ({
    key: component,
    label: name(component),
    value: value === null ? null : Math.round(value),
    note:
      value === null
        ? t('insights:score.none')
        : t('insights:score.weightOf', { percent: percent(total > 0 ? weight / total : 0) }),
  }));
  return (
    <ChartPanel
      title={t('insights:score.title')}
      actions={<HideButton />}
      isTable
      figures={() => ({
        caption: t('insights:score.caption'),
        columns: [t('insights:score.component'), t('insights:score.value'), t('insights:score.weight')],
        rows: [
          [t('insights:score.title'), score.score, null],
          ...rows.map(({ label, value, note }) => [label, value, note]),
        ],
      })}
      after={series.length > 1 && <ScoreLine series={series} />}
    >
      <div className={scoreClasses.top}>
        <ScoreGauge score={score.score} />
        <div>
          <p className={scoreClasses.change}>{changeWords(score.change_since_last_week, format.number)}</p>
          {score.moved_by.length > 0 && (
            <p>{t('insights:score.moved', { names: score.moved_by.map(name).join(', ') })}</p>
          )}
          <p className={classes.facts}>
            {t('insights:score.coverage', { percent: percent(score.coverage) })} {t('insights:score.means')}
          </p>
        </div>
      </div>
      <BarTable
        caption={t('insights:score.caption')}
        columns={{
          label: t('insights:score.component'),
          value: t('insights:score.value'),
          note: t('insights:score.weight'),
        }}
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
    toastUndo(hiddenToast, t('insights:score.hidden'), () => {
      clearTimeout(timer);
      hideToast(hiddenToast);
      void updateAccount({ wellness_preferences: { show_score: true } }).catch(toastError);
    });
  };
  return (
    <Button size="compact-sm" variant="subtle" loading={show.isPending} onClick={() => void hide()}>
      {t('insights:score.hide')}
    </Button>
  );
}

function ScoreLine({ series }: Pick<ScorePanelProps, 'series'>) {
  const format = useFormat();
  const days = useMemo(() => scoreDays(series), [series]);
  return (
    <ChartPanel
      title={t('insights:score.line')}
      isPart
      note={daysNote(days, format)}
      figures={() => ({
        caption: t('insights:score.line'),
        columns: [t('charts:table.day'), t('insights:score.title')],
        rows: series.map(({ date, score }) => [date, score]),
      })}
      table={<ChartTable days={days} caption={t('insights:score.line')} label={t('insights:score.title')} />}
    >
      <Suspense fallback={<PanelSkeleton height={288} />}>
        <DailyLineChart
          days={days}
          label={t('insights:score.lineLabel')}
          valueWords={(value) => t('insights:score.valueOf', { score: value })}
          scale={scale}
        />
      </Suspense>
    </ChartPanel>
  );
}

function changeWords(change: number | null, number: (value: number) => string): string {
  if (change === null) {
    return t('insights:score.noChange');
  }
  const rounded = Math.round(change);
  return rounded === 0
    ? t('insights:score.same')
    : rounded > 0
      ? t('insights:score.changeUp', { change: number(rounded) })
      : t('insights:score.changeDown', { change: number(-rounded) });
}

function scoreDays(series: Progress['score_series']): ChartDay[] {
  return series.map(({ date, score }) => ({ date, mood: score, mood_7_days: null, n: 0 }));
}
