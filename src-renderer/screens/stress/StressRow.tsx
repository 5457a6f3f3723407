import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBolt, IconPencil, IconTrash } from '@tabler/icons-react';
import type { StressEntry } from '../../../src-shared/contract/stress.ts';
import { api } from '../../api.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWord, shownWord } from '../../i18n/vocabulary.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import rowClasses from '../mood/MoodRow.module.css';
import { stressKey } from './stressKey.ts';

interface StressRowProps {
  readonly entry: StressEntry;
  readonly onEdit: (entry: StressEntry) => void;
  /** The time alone where the day stands above the row. */
  readonly showDay: boolean;
}

/** One stress entry in a list. */
export function StressRow({ entry, onEdit, showDay }: StressRowProps) {
  const format = useFormat();
  const time = format.time(entry.recorded_at);
  const named = `${format.relativeDay(entry.day)}, ${time}`;
  const remove = (): void =>
    deleteWithUndo({
      key: stressKey(entry.id),
      message: t('stress:row.deleted'),
      send: () => api('stress.delete', { id: entry.id }),
    });
  const helped = entry.effectiveness_rating === null ? undefined : scaleWord('helped', entry.effectiveness_rating);
  const shown = { trigger: entry.stressors, symptom: entry.physical_symptoms };
  const chips = Object.entries(shown).flatMap(([kind, list]) => list.map((word) => ({ kind, word })));
  return (
    <li className={rowClasses.row}>
      <div className={rowClasses.face} aria-hidden="true">
        <IconBolt size={34} stroke={1.4} />
      </div>
      <div className={rowClasses.main}>
        <div className={rowClasses.head}>
          <span className={rowClasses.rating}>
            {t('stress:row.level', { level: entry.stress_level, word: scaleWord('stress', entry.stress_level) })}
          </span>
          <time className={rowClasses.time} dateTime={entry.recorded_at}>
            {showDay ? named : time}
          </time>
        </div>
        {chips.length > 0 && (
          <ul className={rowClasses.words}>
            {chips.map(({ kind, word }) => (
              <li key={`${kind} ${word}`} className={rowClasses.word} data-kind={kind} dir="auto">
                {shownWord(word)}
              </li>
            ))}
          </ul>
        )}
        {entry.coping_strategies_used.length > 0 && (
          <p className={rowClasses.note} dir="auto">
            {t('stress:row.tried', { words: entry.coping_strategies_used.map(shownWord).join(', ') })}
            {helped === undefined ? '' : ` (${t('stress:row.helped', { word: helped })})`}
          </p>
        )}
        {entry.notes !== null && (
          <p className={rowClasses.note} dir="auto">
            {entry.notes}
          </p>
        )}
      </div>
      <div className={rowClasses.actions}>
        <Tooltip label={t('stress:row.edit')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('stress:row.editNamed', { when: named })}
            onClick={() => onEdit(entry)}
          >
            <IconPencil size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('stress:row.delete')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('stress:row.deleteNamed', { when: named })}
            onClick={remove}
          >
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
