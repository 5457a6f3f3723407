import { Select } from '@mantine/core';
import { t } from '../../i18n/i18n.ts';

const moods = Array.from({ length: 10 }, (_, index) => String(index + 1));

interface MoodSelectProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A mood of 1–10 that may be left out. */
export function MoodSelect({ label, value, onChange }: MoodSelectProps) {
  return (
    <Select
      label={label}
      placeholder={t('coping:rate.unknown')}
      clearable
      maw="14rem"
      value={value === null ? null : String(value)}
      onChange={(mood) => onChange(mood === null ? null : Number(mood))}
      data={moods}
    />
  );
}
