import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';
import { Meaning } from './Meaning.tsx';
import { PairDays } from './PairDays.tsx';
import type { Correlation, Progress } from './relationNames.ts';

const lags = ['0', '1'] as const;

interface SleepMoodPanelProps {
  readonly correlations: readonly Correlation[];
  readonly progress: Progress;
}

/** Sleep and mood of the same days, or of the day after, with what that says and what it does not. */
export function SleepMoodPanel({ correlations, progress }: SleepMoodPanelProps) {
  const [lag, setLag] = useState<(typeof lags)[number]>('0');
  const found = correlations.find(
    ({ x, y, lag: one }) => one === Number(lag) && [x, y].includes('sleep') && [x, y].includes('mood'),
  );
  const { sleep, mood } = progress;
  if (sleep.trends.days_with_data === 0 || mood.trends.days_with_data === 0) {
    return (
      <Panel title={t('insights:sleepMood.title')}>
        <p className={classes.quiet}>{found?.description ?? t('insights:sleepMood.none')}</p>
      </Panel>
    );
  }
  return (
    <PairDays
      title={t('insights:sleepMood.title')}
      description={t('insights:sleepMood.lead')}
      correlation={{ x: 'sleep', y: 'mood', lag: Number(lag) }}
      x={sleep.series}
      y={mood.series}
      actions={
        <SegmentedControl
          aria-label={t('insights:sleepMood.lagLabel')}
          size="sm"
          value={lag}
          onChange={(next) => setLag(lags.find((one) => one === next) ?? lag)}
          data={lags.map((value) => ({ value, label: t(`insights:sleepMood.lags.${value}`) }))}
        />
      }
      meaning={
        <Meaning
          headline={headline(found)}
          sentences={found === undefined ? [] : [found.description, t('insights:sleepMood.noCause')]}
        />
      }
    />
  );
}

function headline(found: Correlation | undefined): string {
  if (found === undefined || found.rho === null) {
    return t('insights:sleepMood.tooEarly');
  }
  if (!found.is_shown) {
    return t('insights:sleepMood.unclear');
  }
  return found.rho > 0 ? t('insights:sleepMood.together') : t('insights:sleepMood.against');
}
