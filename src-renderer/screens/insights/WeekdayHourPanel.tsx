import type { Output } from '../../../src-shared/contract/index.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { HeatDrawing } from '../../charts/HeatDrawing.tsx';
import { HeatGrid } from '../../charts/HeatGrid.tsx';
import { heatFigures } from '../../charts/heat.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t, withinSentence } from '../../i18n/i18n.ts';
import { weekdayHourHeat } from './heatCells.ts';
import classes from './Insights.module.css';
import { stepKeys } from './insightWords.ts';
import { weeks } from './weekdays.ts';

interface WeekdayHourPanelProps {
  /** What is measured: "Mood". */
  readonly name: string;
  readonly slots: Output<'mood.insights'>['by_weekday_hour'];
  /** Which time it is about, for the picture. */
  readonly note: string;
}

/** When in the week a rating is usually how high. */
export function WeekdayHourPanel({ name, slots, note }: WeekdayHourPanelProps) {
  const format = useFormat();
  const { week_start: weekStart } = useAccount().wellness_preferences;
  const title = t('insights:heat.title', { name });
  if (slots.length === 0) {
    return (
      <Panel title={title}>
        <p className={classes.quiet}>{t('insights:metric.none', { name: withinSentence(name) })}</p>
      </Panel>
    );
  }
  const heat = weekdayHourHeat(slots, weeks[weekStart], name, format);
  const entries = slots.reduce((sum, { n }) => sum + n, 0);
  return (
    <ChartPanel
      title={title}
      description={t('insights:heat.lead', { name: withinSentence(name) })}
      note={note}
      isTable
      figures={() => heatFigures(heat, title, t('insights:weekdays.day'))}
      drawing={<HeatDrawing heat={heat} cell={{ width: 96, height: 30 }} labelWidth={92} />}
      meaning={
        <p className={classes.words}>{t('insights:heat.means', { count: entries, number: format.number(entries) })}</p>
      }
    >
      <HeatGrid
        heat={heat}
        label={t('insights:heat.gridLabel', { name: withinSentence(name) })}
        keys={stepKeys(heat.lowest, heat.highest, format.number)}
        none={t('insights:year.none')}
      />
    </ChartPanel>
  );
}
