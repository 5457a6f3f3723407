import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { MoodEntry } from '../../../src-shared/contract/mood.ts';
import { api } from '../../api.ts';
import { Face } from '../../components/Face.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWord, shownWord } from '../../i18n/vocabulary.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import classes from './MoodRow.module.css';

const longNote = 320;

interface MoodRowProps {
  readonly entry: MoodEntry;
  readonly onEdit: (entry: MoodEntry) => void;
  /** The time alone where the day stands above the row. */
  readonly showDay: boolean;
}

/** Names a mood entry in the queue of deletions. */
export function moodKey(id: string): string {
  return `mood:${id}`;
}

/** One mood entry in a list. */
export function MoodRow({ entry, onEdit, showDay }: MoodRowProps) {
  const format = useFormat();
  const when = showDay
    ? `${format.relativeDay(entry.day)}, ${format.time(entry.recorded_at)}`
    : format.time(entry.recorded_at);
  const named = `${format.relativeDay(entry.day)}, ${format.time(entry.recorded_at)}`;
  const remove = (): void =>
    deleteWithUndo({
      key: moodKey(entry.id),
      message: t('mood:row.deleted'),
      send: () => api('mood.delete', { id: entry.id }),
    });
  return (
    <li className={classes.row}>
      <div className={classes.face} data-level={levelOf(entry.mood_rating)}>
        <Face step={entry.mood_rating} size={34} />
      </div>
      <div className={classes.main}>
        <div className={classes.head}>
          <span className={classes.rating}>
            {entry.mood_rating} · {scaleWord('mood', entry.mood_rating)}
          </span>
          <time className={classes.time} dateTime={entry.recorded_at}>
            {when}
          </time>
          <Facts entry={entry} />
        </div>
        <Words entry={entry} />
        {entry.notes !== null && <Note note={entry.notes} />}
      </div>
      <div className={classes.actions}>
        <Tooltip label={t('mood:row.edit')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('mood:row.editNamed', { when: named })}
            onClick={() => onEdit(entry)}
          >
            <IconPencil size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('mood:row.delete')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('mood:row.deleteNamed', { when: named })}
            onClick={remove}
          >
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}

function levelOf(rating: number): 'low' | 'middle' | 'high' {
  return rating <= 3 ? 'low' : rating >= 7 ? 'high' : 'middle';
}

function Facts({ entry }: { readonly entry: MoodEntry }) {
  const format = useFormat();
  const { sleep_hours: slept, exercise_minutes: exercised } = entry.context ?? {};
  const facts = [
    entry.energy_level === null ? null : t('mood:row.energy', { value: entry.energy_level }),
    slept === undefined ? null : t('mood:row.slept', { hours: format.number(slept) }),
    exercised === undefined
      ? null
      : exercised === 0
        ? t('mood:row.notExercised')
        : t('mood:row.exercised', { minutes: format.number(exercised) }),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <span className={classes.facts}>{facts.join(' · ')}</span>;
}

function Words({ entry }: { readonly entry: MoodEntry }) {
  const kinds = { emotion: entry.emotions, trigger: entry.triggers, activity: entry.context?.activities ?? [] };
  const all = Object.entries(kinds).flatMap(([kind, list]) => list.map((word) => ({ kind, word })));
  if (all.length === 0) {
    return null;
  }
  return (
    <ul className={classes.words}>
      {all.map(({ kind, word }) => (
        <li key={`${kind} ${word}`} className={classes.word} data-kind={kind} dir="auto">
          {shownWord(word)}
        </li>
      ))}
    </ul>
  );
}

function Note({ note }: { readonly note: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = note.length > longNote || note.split('\n').length > 4;
  return (
    <>
      <p className={classes.note} data-clamped={(isLong && !isOpen) || undefined} dir="auto">
        {note}
      </p>
      {isLong && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('mood:row.less') : t('mood:row.more')}
        </Button>
      )}
    </>
  );
}
