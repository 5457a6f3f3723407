import { lazy, Suspense, useMemo, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { LifeEvent } from '../../../src-shared/contract/stress.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { chartDays } from '../../charts/chartDays.ts';
import type { ChartRange } from '../../charts/chartRange.ts';
import { type ChartView, ViewSwitch } from '../../charts/ViewSwitch.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { trendWords } from '../mood/trendWords.ts';
import { EventDialog } from './EventDialog.tsx';
import { EventList, eventKey } from './EventList.tsx';
import classes from './Insights.module.css';
import { Meaning } from './Meaning.tsx';
import { changeMarks, eventMarks, largestChanges } from './moodMarks.ts';
import { fromFirstRecord } from './period.ts';
import { words } from './words.ts';

const text = words.moodLine;
const DailyLineChart = lazy(async () => ({
  default: (await import('../../charts/DailyLineChart.tsx')).DailyLineChart,
}));

interface MoodLinePanelProps {
  readonly range: ChartRange;
  readonly mood: Output<'wellness.progress'>['mood'];
  readonly energy: Output<'wellness.progress'>['energy'];
  readonly changes: Output<'mood.insights'>['change_points'];
  readonly events: readonly LifeEvent[];
}

/** Mood and energy day by day, with where the level changed and what happened in life. */
export function MoodLinePanel({ range, mood, energy, changes, events }: MoodLinePanelProps) {
  const format = useFormat();
  const hidden = useHiddenKeys();
  const [view, setView] = useState<ChartView>('chart');
  const [edited, setEdited] = useState<LifeEvent | 'new' | null>(null);
  const days = useMemo(() => fromFirstRecord(chartDays(mood.series), range), [mood, range]);
  const first = days[0]?.date ?? '';
  const energyDays = useMemo(() => chartDays(energy.series).filter(({ date }) => date >= first), [energy, first]);
  const second = useMemo(
    () => ({ label: text.energyMean, values: new Map(energyDays.map((day) => [day.date, day.mood_7_days])) }),
    [energyDays],
  );
  const hasEnergy = energyDays.some((day) => day.mood !== null);
  const shown = useMemo(
    () => events.filter(({ id }) => !hidden.has(eventKey(id))).sort((a, b) => a.start_date.localeCompare(b.start_date)),
    [events, hidden],
  );
  const { marked, others } = useMemo(() => largestChanges(changes), [changes]);
  const marks = useMemo(() => [...changeMarks(marked), ...eventMarks(shown)], [marked, shown]);
  return (
    <Panel title={text.title} actions={<ViewSwitch title={text.title} value={view} onChange={setView} />}>
      <figure className={classes.figure}>
        {view === 'chart' ? (
          <Suspense fallback={<PanelSkeleton height={312} />}>
            <DailyLineChart days={days} label={text.label} marks={marks} {...(hasEnergy ? { second } : {})} />
          </Suspense>
        ) : (
          <ChartTable
            days={days}
            caption={text.caption}
            label={text.mood}
            second={{ label: text.energy, days: energyDays }}
          />
        )}
        <figcaption>
          <Meaning {...trendWords(mood.trends, days.length, format.number)} />
        </figcaption>
      </figure>
      {changes.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{words.changes.title}</h3>
          <ol className={classes.list}>
            {marked.map(({ date, description }, index) => (
              <li key={date} className={classes.change}>
                <span className={classes.chip}>{index + 1}</span>
                <span>{description.replace(date, format.day(date))}</span>
              </li>
            ))}
          </ol>
          {others.length > 0 && (
            <details className={classes.more}>
              <summary>{words.changes.others(format.number(others.length))}</summary>
              <ul className={classes.bullets}>
                {others.map(({ date, description }) => (
                  <li key={date}>{description.replace(date, format.day(date))}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <EventList events={shown} marks={eventMarks(shown)} onAdd={() => setEdited('new')} onEdit={setEdited} />
      <EventDialog edited={edited} onClose={() => setEdited(null)} />
    </Panel>
  );
}
