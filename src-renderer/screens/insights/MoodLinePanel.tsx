import { lazy, Suspense, useMemo, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { LifeEvent } from '../../../src-shared/contract/stress.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { chartDays } from '../../charts/chartDays.ts';
import type { ChartRange } from '../../charts/chartRange.ts';
import { lineFigures } from '../../charts/lineFigures.ts';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { trendWords } from '../mood/trendWords.ts';
import { EventDialog } from './EventDialog.tsx';
import { EventList, eventKey } from './EventList.tsx';
import { daysNote } from './insightWords.ts';
import { LevelChanges } from './LevelChanges.tsx';
import { Meaning } from './Meaning.tsx';
import { changeMarks, eventMarks, eventsOn, largestChanges } from './moodMarks.ts';
import { fromFirstRecord } from './period.ts';

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
  const [edited, setEdited] = useState<LifeEvent | 'new' | null>(null);
  const days = useMemo(() => fromFirstRecord(chartDays(mood.series), range), [mood, range]);
  const first = days[0]?.date ?? '';
  const energyDays = useMemo(() => chartDays(energy.series).filter(({ date }) => date >= first), [energy, first]);
  const second = useMemo(
    () => ({
      label: t('insights:moodLine.energyMean'),
      values: new Map(energyDays.map((day) => [day.date, day.mood_7_days])),
    }),
    [energyDays],
  );
  const hasEnergy = energyDays.some((day) => day.mood !== null);
  const shown = useMemo(
    () => events.filter(({ id }) => !hidden.has(eventKey(id))).sort((a, b) => a.start_date.localeCompare(b.start_date)),
    [events, hidden],
  );
  const { marked, others } = useMemo(() => largestChanges(changes), [changes]);
  const marks = useMemo(() => [...changeMarks(marked), ...eventMarks(shown)], [marked, shown]);
  const figures = () => {
    const energyOn = new Map(energyDays.map((day) => [day.date, day]));
    const named = {
      caption: t('insights:moodLine.caption'),
      day: t('charts:table.day'),
      value: t('insights:moodLine.mood'),
      mean: t('charts:mean'),
    };
    return lineFigures(days, named, [
      { column: t('insights:moodLine.energy'), of: (date) => energyOn.get(date)?.mood ?? null },
      { column: t('insights:moodLine.energyMean'), of: (date) => energyOn.get(date)?.mood_7_days ?? null },
      { column: t('insights:events.title'), of: (date) => eventsOn(shown, date) },
    ]);
  };
  return (
    <ChartPanel
      title={t('insights:moodLine.title')}
      note={daysNote(days, format)}
      figures={figures}
      table={
        <ChartTable
          days={days}
          caption={t('insights:moodLine.caption')}
          label={t('insights:moodLine.mood')}
          second={{ label: t('insights:moodLine.energy'), days: energyDays }}
        />
      }
      meaning={<Meaning {...trendWords(mood.trends, days.length, format.number)} />}
      after={
        <>
          <LevelChanges marked={marked} others={others} />
          <EventList events={shown} marks={eventMarks(shown)} onAdd={() => setEdited('new')} onEdit={setEdited} />
          <EventDialog edited={edited} onClose={() => setEdited(null)} />
        </>
      }
    >
      <Suspense fallback={<PanelSkeleton height={312} />}>
        <DailyLineChart
          days={days}
          label={t('insights:moodLine.label')}
          marks={marks}
          {...(hasEnergy ? { second } : {})}
        />
      </Suspense>
    </ChartPanel>
  );
}
