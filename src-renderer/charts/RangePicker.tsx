import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '../hooks/useToday.ts';
import { t } from '../i18n/i18n.ts';
import { type ChartRange, type CustomRange, fixedRanges, rangeDays, rangeProblem } from './chartRange.ts';
import classes from './RangePicker.module.css';

interface RangePickerProps {
  readonly value: ChartRange;
  readonly onChange: (range: ChartRange) => void;
}

const custom = 'custom';
const choices = [...fixedRanges, custom] as const;

/** Which time charts show: a choice of usual ranges, or from one day to another. */
export function RangePicker({ value, onChange }: RangePickerProps) {
  const today = useToday();
  const chosen = typeof value === 'object' ? custom : value;
  const choose = (next: string): void => {
    if (next === custom) {
      onChange(value === 'all' ? rangeDays('90', today) : rangeDays(value, today));
    } else {
      onChange(fixedRanges.find((range) => range === next) ?? value);
    }
  };
  return (
    <div className={classes.picker}>
      <SegmentedControl
        aria-label={t('charts:range')}
        size="sm"
        value={chosen}
        onChange={choose}
        data={choices.map((range) => ({ value: range, label: t(`charts:ranges.${range}`) }))}
      />
      {typeof value === 'object' && <CustomDays value={value} today={today} onChange={onChange} />}
    </div>
  );
}

interface CustomDaysProps {
  readonly value: CustomRange;
  readonly today: string;
  readonly onChange: (range: CustomRange) => void;
}

/** Days as they are typed; the charts follow once both make a range. */
function CustomDays({ value, today, onChange }: CustomDaysProps) {
  const [typed, setTyped] = useState(value);
  const problem = rangeProblem(typed, today);
  const type = (change: Partial<CustomRange>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    if (rangeProblem(next, today) === null) {
      onChange(next);
    }
  };
  return (
    <fieldset className={classes.days}>
      <legend>{t('charts:customDays')}</legend>
      <TextInput
        type="date"
        size="sm"
        label={t('charts:from')}
        max={today}
        value={typed.start_date}
        onChange={(event) => type({ start_date: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('charts:until')}
        max={today}
        value={typed.end_date}
        onChange={(event) => type({ end_date: event.currentTarget.value })}
      />
      <p className={classes.problem} role="status">
        {problem === null ? '' : t(`charts:rangeProblems.${problem}`)}
      </p>
    </fieldset>
  );
}
