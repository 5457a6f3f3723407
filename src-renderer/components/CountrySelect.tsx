import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { useEndpoint } from '../hooks/useEndpoint.ts';
import { useFormat } from '../hooks/useFormat.ts';

/** The countries that the crisis directory covers, by name. */
export function CountrySelect(props: Omit<SelectProps, 'data'>) {
  const format = useFormat();
  const directory = useEndpoint('resources.crisis', {});
  const codes = directory.data?.countries;
  const { value } = props;
  const countries = useMemo(() => {
    const all = new Set(codes ?? []);
    if (typeof value === 'string' && value !== '') {
      all.add(value);
    }
    return [...all]
      .map((code) => ({ value: code, label: format.country(code) }))
      .sort((a, b) => a.label.localeCompare(b.label, format.locale));
  }, [codes, value, format]);
  return <Select searchable clearable maxDropdownHeight={240} {...props} data={countries} />;
}
