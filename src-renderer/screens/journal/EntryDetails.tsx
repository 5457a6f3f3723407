import { NativeSelect, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { useId } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { emotions } from '../../../src-shared/vocabulary/mood.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import { wallTime } from '../../wallTime.ts';
import classes from './EntryForm.module.css';
import type { JournalFields } from './journalForm.ts';

const allEmotions = Object.values(emotions).flat();

interface EntryDetailsProps {
  readonly fields: JournalFields;
  readonly onChange: (change: Partial<JournalFields>) => void;
  /** Tags used before. */
  readonly knownTags: readonly string[];
  /** An entry that exists has a moment; a new one may be now. */
  readonly canBeNow: boolean;
}

/** Tags, mood, privacy and time of an entry. */
export function EntryDetails({ fields, onChange, knownTags, canBeNow }: EntryDetailsProps) {
  const id = useId();
  const isPrivate = fields.privacy_level === 'private';
  const moods = fields.mood_tag === null ? allEmotions : [...new Set([...allEmotions, fields.mood_tag])];
  return (
    <div className={classes.details}>
      <TagsInput
        className={classes.wide}
        label={t('journal:editor.tags')}
        placeholder={fields.tags.length === 0 ? t('journal:editor.tagsPlaceholder') : undefined}
        value={[...fields.tags]}
        onChange={(tags) => onChange({ tags: tags.map((tag) => tag.slice(0, limits.listItem)) })}
        data={[...knownTags]}
        limit={30}
        maxTags={limits.list}
        clearable
      />
      <NativeSelect
        label={t('journal:editor.mood')}
        value={fields.mood_tag ?? ''}
        onChange={(event) =>
          onChange({ mood_tag: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
        data={[
          { value: '', label: t('journal:editor.noMood') },
          ...moods.map((mood) => ({ value: mood, label: shownWord(mood) })),
        ]}
      />
      <EntryMoment fields={fields} onChange={onChange} canBeNow={canBeNow} />
      <div className={classes.wide}>
        <div className={classes.legend} id={`${id}-privacy`}>
          {t('journal:editor.privacy')}
        </div>
        <SegmentedControl
          aria-labelledby={`${id}-privacy`}
          value={fields.privacy_level}
          onChange={(level) => onChange({ privacy_level: level === 'shareable' ? 'shareable' : 'private' })}
          data={[
            { value: 'private', label: t('journal:private') },
            { value: 'shareable', label: t('journal:shareable') },
          ]}
        />
        <p className={classes.means}>
          {isPrivate ? t('journal:editor.privateMeans') : t('journal:editor.shareableMeans')}
        </p>
      </div>
    </div>
  );
}

type EntryMomentProps = Pick<EntryDetailsProps, 'fields' | 'onChange' | 'canBeNow'>;

function EntryMoment({ fields, onChange, canBeNow }: EntryMomentProps) {
  const { timeZone } = useFormat();
  const id = useId();
  const now = wallTime(Date.now(), timeZone);
  return (
    <fieldset className={classes.when} aria-labelledby={`${id}-when`}>
      <div className={classes.legend} id={`${id}-when`}>
        {t('journal:editor.when')}
      </div>
      {canBeNow && (
        <SegmentedControl
          aria-labelledby={`${id}-when`}
          value={fields.moment === null ? 'now' : 'other'}
          onChange={(choice) => onChange({ moment: choice === 'now' ? null : now })}
          data={[
            { value: 'now', label: t('journal:editor.now') },
            { value: 'other', label: t('journal:editor.otherMoment') },
          ]}
        />
      )}
      {fields.moment !== null && (
        <TextInput
          type="datetime-local"
          aria-labelledby={`${id}-when`}
          value={fields.moment}
          max={now}
          onChange={(event) => onChange({ moment: event.currentTarget.value })}
          error={entryMomentProblem(fields.moment, now)}
        />
      )}
    </fieldset>
  );
}

/** What is wrong with the time of an entry; null when nothing is. Both are wall times. */
export function entryMomentProblem(moment: string | null, now: string): string | null {
  if (moment === null) {
    return null;
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment)) {
    return t('journal:editor.noMoment');
  }
  return moment > now ? t('journal:editor.future') : null;
}
