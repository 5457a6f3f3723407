import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';

/** All time zones this runtime knows; `Europe/Berlin` is shown as "Europe / Berlin". */
export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  const { value } = props;
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const all = typeof value === 'string' && !known.includes(value) ? [value, ...known] : known;
    return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }));
  }, [value]);
  return <Select searchable allowDeselect={false} maxDropdownHeight={240} {...props} data={zones} limit={200} />;
}
