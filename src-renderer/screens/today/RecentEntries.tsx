import { Button } from '@mantine/core';
import { IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import type { MoodEntry } from '../../../src-shared/contract/mood.ts';
import type { StressEntry } from '../../../src-shared/contract/stress.ts';
import { addDays } from '../../calendarDay.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { journalKey } from '../journal/journalKey.ts';
import { MoodEditDialog } from '../mood/MoodEditDialog.tsx';
import { MoodRow, moodKey } from '../mood/MoodRow.tsx';
import { StressEditDialog } from '../stress/StressEditDialog.tsx';
import { StressRow } from '../stress/StressRow.tsx';
import { stressKey } from '../stress/stressKey.ts';
import { JournalRow } from './JournalRow.tsx';
import classes from './RecentEntries.module.css';

type Recent =
  | { readonly kind: 'mood'; readonly entry: MoodEntry }
  | { readonly kind: 'stress'; readonly entry: StressEntry }
  | { readonly kind: 'journal'; readonly entry: JournalEntry };

/** Moods, stress and journal entries of today and yesterday, newest first. */
export function RecentEntries({ today }: { readonly today: string }) {
  const [, navigate] = useLocation();
  const range = { start_date: addDays(today, -1), end_date: today, per_page: 50 };
  const moods = useEndpoint('mood.history', range, { areas: ['mood'] });
  const stress = useEndpoint('stress.history', range, { areas: ['stress'] });
  const journal = useEndpoint('journal.list', range, { areas: ['journal'] });
  const hidden = useHiddenKeys();
  const [edited, setEdited] = useState<MoodEntry | null>(null);
  const [editedStress, setEditedStress] = useState<StressEntry | null>(null);

  const failed = [moods, stress, journal].find((endpoint) => endpoint.data === undefined && endpoint.error !== null);
  if (failed !== undefined) {
    return (
      <Panel title={t('today:recent.title')}>
        <ErrorState error={failed.error} onRetry={failed.refetch} isRetrying={failed.isFetching} />
      </Panel>
    );
  }
  if (moods.data === undefined || stress.data === undefined || journal.data === undefined) {
    return (
      <Panel title={t('today:recent.title')}>
        <ListSkeleton rows={3} />
      </Panel>
    );
  }
  const recent = merge(
    moods.data.entries.filter(({ id }) => !hidden.has(moodKey(id))),
    stress.data.entries.filter(({ id }) => !hidden.has(stressKey(id))),
    journal.data.entries.filter(({ id }) => !hidden.has(journalKey(id))),
  );
  if (recent.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={<IconSun />}
          title={t('today:recent.emptyTitle')}
          action={
            <Button variant="light" onClick={() => navigate('/journal/new')}>
              {t('today:recent.write')}
            </Button>
          }
        >
          {t('today:recent.empty')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('today:recent.title')}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => navigate('/journal/new')}>
          {t('today:recent.write')}
        </Button>
      }
    >
      {[...new Set(recent.map(({ entry }) => entry.day))].map((day) => (
        <DayOfEntries
          key={day}
          day={day}
          entries={recent.filter(({ entry }) => entry.day === day)}
          onEdit={setEdited}
          onEditStress={setEditedStress}
        />
      ))}
      <MoodEditDialog entry={edited} onClose={() => setEdited(null)} />
      <StressEditDialog entry={editedStress} onClose={() => setEditedStress(null)} />
    </Panel>
  );
}

interface DayOfEntriesProps {
  readonly day: string;
  readonly entries: readonly Recent[];
  readonly onEdit: (entry: MoodEntry) => void;
  readonly onEditStress: (entry: StressEntry) => void;
}

function DayOfEntries({ day, entries, onEdit, onEditStress }: DayOfEntriesProps) {
  const format = useFormat();
  return (
    <>
      <h3 className={classes.day}>{format.relativeDay(day)}</h3>
      <ul className={classes.list}>
        {entries.map((recent) => (
          <RecentRow key={recent.entry.id} recent={recent} onEdit={onEdit} onEditStress={onEditStress} />
        ))}
      </ul>
    </>
  );
}

interface RecentRowProps extends Pick<DayOfEntriesProps, 'onEdit' | 'onEditStress'> {
  readonly recent: Recent;
}

function RecentRow({ recent, onEdit, onEditStress }: RecentRowProps) {
  switch (recent.kind) {
    case 'mood':
      return <MoodRow entry={recent.entry} onEdit={onEdit} showDay={false} />;
    case 'stress':
      return <StressRow entry={recent.entry} onEdit={onEditStress} showDay={false} />;
    case 'journal':
      return <JournalRow entry={recent.entry} />;
  }
}

function merge(
  moods: readonly MoodEntry[],
  stress: readonly StressEntry[],
  journal: readonly JournalEntry[],
): Recent[] {
  const all: Recent[] = [
    ...moods.map((entry) => ({ kind: 'mood', entry }) as const),
    ...stress.map((entry) => ({ kind: 'stress', entry }) as const),
    ...journal.map((entry) => ({ kind: 'journal', entry }) as const),
  ];
  return all.sort(
    (a, b) => b.entry.day.localeCompare(a.entry.day) || b.entry.recorded_at.localeCompare(a.entry.recorded_at),
  );
}
