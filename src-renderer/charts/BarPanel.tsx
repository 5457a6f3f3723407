import type { ReactNode } from 'react';
import { BarDrawing } from './BarDrawing.tsx';
import { BarTable, type BarTableProps, useBarWords } from './BarTable.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import type { Figures } from './figures.ts';

interface BarPanelProps extends BarTableProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** What the picture says below its title. */
  readonly note?: string;
  readonly meaning?: ReactNode;
  readonly after?: ReactNode;
  readonly isPart?: boolean;
}

/** Bars that are a table, as a card, with both as files. */
export function BarPanel({ caption, columns, rows, domain, valueWords, ...panel }: BarPanelProps) {
  const written = useBarWords(valueWords);
  const bars = { caption, columns, rows, domain };
  return (
    <ChartPanel
      {...panel}
      isTable
      figures={() => barFigures(bars)}
      drawing={<BarDrawing rows={rows} domain={domain} valueWords={written} />}
    >
      <BarTable {...bars} valueWords={written} />
    </ChartPanel>
  );
}

function barFigures({ caption, columns, rows }: Pick<BarTableProps, 'caption' | 'columns' | 'rows'>): Figures {
  const { label, value, note } = columns;
  return {
    caption,
    columns: [label, value, ...(note === undefined ? [] : [note])],
    rows: rows.map((row) => [row.label, row.value, ...(note === undefined ? [] : [row.note ?? null])]),
  };
}
