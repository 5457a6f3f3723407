import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { Output } from '../../../src-shared/contract/index.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './JournalList.module.css';
import { filterCount, isBackwards, type JournalFilter, noJournalFilter } from './journalFilter.ts';
import { words } from './words.ts';

const text = words.list;

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
  const option = (value: string, n: number) => ({ value, label: text.counted(value, format.number(n)) });
  return (
    <div className={classes.filters}>
      <TextInput
        type="date"
        size="sm"
        label={text.from}
        value={filter.start_date}
        onChange={(event) => set({ start_date: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="sm"
        label={text.until}
        value={filter.end_date}
        onChange={(event) => set({ end_date: event.currentTarget.value })}
        error={isBackwards(filter) ? text.badRange : undefined}
      />
      <NativeSelect
        size="sm"
        label={text.mood}
        value={filter.mood}
        onChange={(event) => set({ mood: event.currentTarget.value })}
        data={[{ value: '', label: text.any }, ...(metadata?.moods ?? []).map(({ mood, n }) => option(mood, n))]}
      />
      <NativeSelect
        size="sm"
        label={text.privacy}
        value={filter.privacy_level ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ privacy_level: value === 'private' || value === 'shareable' ? value : null })
        }
        data={[
          { value: '', label: text.any },
          { value: 'private', label: words.private },
          { value: 'shareable', label: words.shareable },
        ]}
      />
      <MultiSelect
        size="sm"
        className={classes.wide}
        label={text.tags}
        placeholder={filter.tags.length === 0 ? text.tagsAll : undefined}
        value={[...filter.tags]}
        onChange={(tags) => set({ tags })}
        data={tagOptions(metadata, filter.tags, option)}
        searchable
        clearable
        limit={50}
      />
      {filterCount(filter) > 0 && (
        <Button size="sm" variant="subtle" className={classes.clear} onClick={() => onChange(noJournalFilter)}>
          {text.clear}
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
