import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { emotions, triggers } from '../../../src-shared/vocabulary/mood.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWords, shownWord, storedWord } from '../../i18n/vocabulary.ts';
import classes from './MoodList.module.css';
import { filterCount, isBackwards, type MoodFilter, noMoodFilter } from './moodFilter.ts';

const allEmotions = Object.values(emotions).flat();

interface MoodFiltersProps {
  readonly filter: MoodFilter;
  readonly onChange: (filter: MoodFilter) => void;
}

/** What the list of moods is narrowed down to. */
export function MoodFilters({ filter, onChange }: MoodFiltersProps) {
  const set = (change: Partial<MoodFilter>): void => onChange({ ...filter, ...change });
  return (
    <div className={classes.filters}>
      <TextInput
        type="date"
        size="sm"
        label={t('mood:list.from')}
        value={filter.start_date}
        onChange={(event) => set({ start_date: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('mood:list.until')}
        value={filter.end_date}
        onChange={(event) => set({ end_date: event.currentTarget.value })}
        error={isBackwards(filter) ? t('mood:list.badRange') : undefined}
      />
      <WordFilter
        label={t('mood:list.emotion')}
        vocabulary={allEmotions}
        value={filter.emotion}
        onChange={(emotion) => set({ emotion })}
      />
      <WordFilter
        label={t('mood:list.trigger')}
        vocabulary={triggers}
        value={filter.trigger}
        onChange={(trigger) => set({ trigger })}
      />
      <RatingSelect
        label={t('mood:list.atLeast')}
        value={filter.min_rating}
        onChange={(min_rating) => set({ min_rating })}
      />
      <RatingSelect
        label={t('mood:list.atMost')}
        value={filter.max_rating}
        onChange={(max_rating) => set({ max_rating })}
      />
      {filterCount(filter) > 0 && (
        <Button size="sm" variant="subtle" className={classes.clear} onClick={() => onChange(noMoodFilter)}>
          {t('mood:list.clear')}
        </Button>
      )}
    </div>
  );
}

interface WordFilterProps {
  readonly label: string;
  readonly vocabulary: readonly string[];
  readonly value: string;
  readonly onChange: (word: string) => void;
}

/** A word is looked for once it is whole: chosen, or typed and left. Half a word would match nothing. */
function WordFilter({ label, vocabulary, value, onChange }: WordFilterProps) {
  const [typed, setTyped] = useState(() => shownWord(value));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(shownWord(value));
  }
  const take = (word: string): void => {
    const stored = storedWord(word.trim(), vocabulary);
    if (stored !== value) {
      onChange(stored);
    }
  };
  return (
    <Autocomplete
      size="sm"
      label={label}
      placeholder={t('mood:list.anyWord')}
      data={vocabulary.map(shownWord)}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={take}
      onBlur={() => take(typed)}
      onClear={() => take('')}
      onKeyDown={(event) => event.key === 'Enter' && take(typed)}
      maxLength={limits.listItem}
      limit={40}
      clearable
      clearButtonProps={{ 'aria-label': t('mood:list.clearWord', { label }) }}
    />
  );
}

interface RatingSelectProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function RatingSelect({ label, value, onChange }: RatingSelectProps) {
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      data={[
        { value: '', label: t('mood:list.any') },
        ...scaleWords('mood').map((word, index) => ({ value: String(index + 1), label: `${index + 1} · ${word}` })),
      ]}
    />
  );
}
