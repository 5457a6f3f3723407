import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { CountrySelect } from '../../components/CountrySelect.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './ResourcesScreen.module.css';
import { specialtyWord, typeWord } from './resourceWords.ts';

/** What is looked for; null is anything. */
export interface ResourceFilter {
  readonly q: string;
  readonly location: string | null;
  readonly type: string | null;
  readonly specialty: string | null;
  readonly language: string | null;
}

interface ResourceFiltersProps {
  readonly filter: ResourceFilter;
  readonly onChange: (filter: ResourceFilter) => void;
  /** What can be chosen; undefined while it is on its way. */
  readonly known: Pick<Output<'resources.list'>, 'types' | 'specialties' | 'languages'> | undefined;
}

export function ResourceFilters({ filter, onChange, known }: ResourceFiltersProps) {
  const format = useFormat();
  const set = (change: Partial<ResourceFilter>): void => onChange({ ...filter, ...change });
  const options = (values: readonly string[] = [], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) })).sort((a, b) => a.label.localeCompare(b.label));
  const isFiltered = filter.q !== '' || filter.type !== null || filter.specialty !== null || filter.language !== null;
  return (
    <search className={classes.filters} aria-label={t('resources:filters.label')}>
      <TextInput
        className={classes.search ?? ''}
        label={t('resources:filters.search')}
        placeholder={t('resources:filters.searchPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={filter.q}
        maxLength={200}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <CountrySelect
        label={t('resources:filters.location')}
        placeholder={t('resources:filters.everywhere')}
        value={filter.location}
        onChange={(location) => set({ location })}
      />
      <Select
        label={t('resources:filters.type')}
        placeholder={t('resources:filters.any')}
        clearable
        value={filter.type}
        onChange={(type) => set({ type })}
        data={options(known?.types, typeWord)}
      />
      <Select
        label={t('resources:filters.specialty')}
        placeholder={t('resources:filters.any')}
        clearable
        searchable
        value={filter.specialty}
        onChange={(specialty) => set({ specialty })}
        data={options(known?.specialties, specialtyWord)}
      />
      <Select
        label={t('resources:filters.language')}
        placeholder={t('resources:filters.any')}
        clearable
        searchable
        value={filter.language}
        onChange={(language) => set({ language })}
        data={options(known?.languages, format.language)}
      />
      {isFiltered && (
        <Button
          className={classes.clear ?? ''}
          variant="subtle"
          onClick={() => set({ q: '', type: null, specialty: null, language: null })}
        >
          {t('resources:filters.clear')}
        </Button>
      )}
    </search>
  );
}
