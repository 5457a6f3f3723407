import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { Output } from '../../../src-shared/contract/index.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import classes from './JournalList.module.css';
import { filterCount, isBackwards, type JournalFilter, noJournalFilter } from './journalFilter.ts';

interface JournalFiltersProps {
  readonly filter: JournalFilter;
  readonly onChange: (filter: JournalFilter) => void;
  /** Which tags and moods there are, with how often. */
  readonly metadata: Output<'journal.list'>['metadata'] | undefined;
}

/** What the list of entries is narrowed down to. */
export function JournalFilters({ filter, onChange, metadata }: JournalFiltersProps) {
  const format = useFormat();
  const set = (change: Partial<JournalFilter>): void => onChange({ ...filter, ...change });
  const option = (value: string, n: number, word = value) => ({
    value,
    label: t('journal:list.counted', { word, number: format.number(n) }),
  });
  return (
    <div className={classes.filters}>
      <TextInput
        type="date"
        size="sm"
        label={t('journal:list.from')}
        value={filter.start_date}
        onChange={(event) => set({ start_date: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('journal:list.until')}
        value={filter.end_date}
        onChange={(event) => set({ end_date: event.currentTarget.value })}
        error={isBackwards(filter) ? t('journal:list.badRange') : undefined}
      />
      <NativeSelect
        size="sm"
        label={t('journal:list.mood')}
        value={filter.mood}
        onChange={(event) => set({ mood: event.currentTarget.value })}
        data={[
          { value: '', label: t('journal:list.any') },
          ...(metadata?.moods ?? []).map(({ mood, n }) => option(mood, n, shownWord(mood))),
        ]}
      />
      <NativeSelect
        size="sm"
        label={t('journal:list.privacy')}
        value={filter.privacy_level ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ privacy_level: value === 'private' || value === 'shareable' ? value : null })
        }
        data={[
          { value: '', label: t('journal:list.any') },
          { value: 'private', label: t('journal:private') },
          { value: 'shareable', label: t('journal:shareable') },
        ]}
      />
      <MultiSelect
        size="sm"
        className={classes.wide}
        label={t('journal:list.tags')}
        placeholder={filter.tags.length === 0 ? t('journal:list.tagsAll') : undefined}
        value={[...filter.tags]}
        onChange={(tags) => set({ tags })}
        data={tagOptions(metadata, filter.tags, option)}
        searchable
        clearable
        limit={50}
      />
      {filterCount(filter) > 0 && (
        <Button size="sm" variant="subtle" className={classes.clear} onClick={() => onChange(noJournalFilter)}>
          {t('journal:list.clear')}
        </Button>
      )}
    </div>
  );
}

type TagOption = { readonly value: string; readonly label: string };

/** A chosen tag that no entry carries any more stays visible. */
function tagOptions(
  metadata: JournalFiltersProps['metadata'],
  chosen: readonly string[],
  option: (tag: string, n: number) => TagOption,
): TagOption[] {
  const known = metadata?.tags ?? [];
  const gone = chosen.filter((tag) => known.every((other) => other.tag !== tag));
  return [...known.map(({ tag, n }) => option(tag, n)), ...gone.map((tag) => option(tag, 0))];
}
