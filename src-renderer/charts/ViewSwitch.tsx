import { SegmentedControl } from '@mantine/core';
import { t } from '../i18n/i18n.ts';

export type ChartView = 'chart' | 'table';

interface ViewSwitchProps {
  /** Of which chart, e.g. "Stress". */
  readonly title: string;
  readonly value: ChartView;
  readonly onChange: (view: ChartView) => void;
}

/** Looks at the same figures as a picture or as a table. */
export function ViewSwitch({ title, value, onChange }: ViewSwitchProps) {
  return (
    <SegmentedControl
      aria-label={t('charts:viewOf', { title })}
      size="sm"
      value={value}
      onChange={(view) => onChange(view === 'table' ? 'table' : 'chart')}
      data={[
        { value: 'chart', label: t('charts:asChart') },
        { value: 'table', label: t('charts:asTable') },
      ]}
    />
  );
}
