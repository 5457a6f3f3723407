import { Button, Select, TextInput } from '@mantine/core';
import type { Output } from '../../../src-shared/contract/index.ts';
import classes from './Coping.module.css';
import { readable, words } from './words.ts';

const text = words.filters;

export type Shelf = 'all' | 'favourites' | 'own' | 'guided' | 'dismissed';

/** What is looked for; null is anything. */
export interface CopingFilter {
  readonly q: string;
  readonly category: string | null;
  readonly helps_with: string | null;
  readonly max_minutes: number | null;
  readonly evidence_level: 'high' | 'medium' | 'low' | 'none' | null;
  readonly shelf: Shelf;
}

export const noFilter: CopingFilter = {
  q: '',
  category: null,
  helps_with: null,
  max_minutes: null,
  evidence_level: null,
  shelf: 'all',
};

const shelves: readonly Shelf[] = ['all', 'favourites', 'own', 'guided', 'dismissed'];
const spans = [2, 5, 10, 20, 30];

interface CopingFiltersProps {
  readonly filter: CopingFilter;
  readonly onChange: (filter: CopingFilter) => void;
  readonly known: Pick<Output<'coping.strategies'>, 'categories' | 'helps_with'> | undefined;
}

export function CopingFilters({ filter, onChange, known }: CopingFiltersProps) {
  const set = (change: Partial<CopingFilter>): void => onChange({ ...filter, ...change });
  const options = (values: readonly string[] = []) => values.map((value) => ({ value, label: readable(value) }));
  const isFiltered = Object.entries(noFilter).some(([key, value]) => filter[key as keyof CopingFilter] !== value);
  return (
    <search className={classes.filters} aria-label={text.label}>
      <TextInput
        className={classes.search ?? ''}
        label={text.search}
        value={filter.q}
        maxLength={200}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Select
        label={text.show}
        value={filter.shelf}
        onChange={(shelf) => shelf !== null && set({ shelf: shelf as Shelf })}
        data={shelves.map((value) => ({ value, label: text[value] }))}
        allowDeselect={false}
      />
      <Select
        label={text.category}
        placeholder={text.any}
        clearable
        value={filter.category}
        onChange={(category) => set({ category })}
        data={options(known?.categories)}
      />
      <Select
        label={text.helpsWith}
        placeholder={text.any}
        clearable
        value={filter.helps_with}
        onChange={(helps_with) => set({ helps_with })}
        data={options(known?.helps_with)}
      />
      <Select
        label={text.minutes}
        placeholder={text.any}
        clearable
        value={filter.max_minutes === null ? null : String(filter.max_minutes)}
        onChange={(minutes) => set({ max_minutes: minutes === null ? null : Number(minutes) })}
        data={spans.map((minutes) => ({ value: String(minutes), label: text.upTo(minutes) }))}
      />
      <Select
        label={text.evidence}
        placeholder={text.any}
        clearable
        value={filter.evidence_level}
        onChange={(level) => set({ evidence_level: level as CopingFilter['evidence_level'] })}
        data={Object.entries(words.levels).map(([value, label]) => ({ value, label }))}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(noFilter)}>
          {text.clear}
        </Button>
      )}
    </search>
  );
}
