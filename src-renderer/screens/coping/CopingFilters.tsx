import { Button, Select, TextInput } from '@mantine/core';
import type { Output } from '../../../src-shared/contract/index.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Coping.module.css';
import { helpsWithName, kindName } from './kindNames.ts';

const levels = ['high', 'medium', 'low', 'none'] as const;

export type Shelf = 'all' | 'favourites' | 'own' | 'guided' | 'dismissed';

/** What is looked for; null is anything. */
export interface CopingFilter {
  readonly q: string;
  readonly category: string | null;
  readonly helps_with: string | null;
  readonly max_minutes: number | null;
  readonly evidence_level: (typeof levels)[number] | null;
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
  const format = useFormat();
  const isFiltered = Object.entries(noFilter).some(([key, value]) => filter[key as keyof CopingFilter] !== value);
  return (
    <search className={classes.filters} aria-label={t('coping:filters.label')}>
      <TextInput
        className={classes.search ?? ''}
        label={t('coping:filters.search')}
        value={filter.q}
        maxLength={200}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Select
        label={t('coping:filters.show')}
        value={filter.shelf}
        onChange={(shelf) => shelf !== null && set({ shelf: shelf as Shelf })}
        data={shelves.map((value) => ({ value, label: t(`coping:filters.shelves.${value}`) }))}
        allowDeselect={false}
      />
      <Select
        label={t('coping:filters.category')}
        placeholder={t('coping:filters.any')}
        clearable
        value={filter.category}
        onChange={(category) => set({ category })}
        data={known?.categories.map((value) => ({ value, label: kindName(value) })) ?? []}
      />
      <Select
        label={t('coping:filters.helpsWith')}
        placeholder={t('coping:filters.any')}
        clearable
        value={filter.helps_with}
        onChange={(helps_with) => set({ helps_with })}
        data={known?.helps_with.map((value) => ({ value, label: helpsWithName(value) })) ?? []}
      />
      <Select
        label={t('coping:filters.minutes')}
        placeholder={t('coping:filters.any')}
        clearable
        value={filter.max_minutes === null ? null : String(filter.max_minutes)}
        onChange={(minutes) => set({ max_minutes: minutes === null ? null : Number(minutes) })}
        data={spans.map((minutes) => ({
          value: String(minutes),
          label: t('coping:filters.upTo', { count: minutes, minutes: format.number(minutes) }),
        }))}
      />
      <Select
        label={t('coping:filters.evidence')}
        placeholder={t('coping:filters.any')}
        clearable
        value={filter.evidence_level}
        onChange={(level) => set({ evidence_level: level as CopingFilter['evidence_level'] })}
        data={levels.map((value) => ({ value, label: t(`coping:levels.${value}`) }))}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(noFilter)}>
          {t('coping:filters.clear')}
        </Button>
      )}
    </search>
  );
}
