import { SegmentedControl } from '@mantine/core';
import { type ChartRange, chartRanges } from './chartRange.ts';
import { words } from './words.ts';

interface RangePickerProps {
  readonly value: ChartRange;
  readonly onChange: (range: ChartRange) => void;
}

/** Which time a chart shows. */
export function RangePicker({ value, onChange }: RangePickerProps) {
  return (
    <SegmentedControl
      aria-label={words.range}
      size="sm"
      value={value}
      onChange={(next) => onChange(chartRanges.find((range) => range === next) ?? value)}
      data={chartRanges.map((range) => ({ value: range, label: words.ranges[range] }))}
    />
  );
}
