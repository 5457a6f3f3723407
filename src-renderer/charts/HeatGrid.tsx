import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../i18n/i18n.ts';
import classes from './HeatGrid.module.css';
import { type Heat, type HeatPlace, nextPlace, type Shade, shades } from './heat.ts';

interface HeatGridProps {
  readonly heat: Heat;
  /** What it shows, for screen readers. */
  readonly label: string;
  /** The words of each shade, weakest first (empty for one that does not occur), and of a cell without anything. */
  readonly keys: readonly string[];
  readonly none: string;
  /** Where the keyboard begins. */
  readonly start?: HeatPlace;
  /** `tight` for many columns. */
  readonly density?: 'tight' | 'roomy';
}

const handled = new Set(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

/**
 * A table of coloured cells, each with its number: arrow keys walk through it, and the line below says in words what
 * the cell that is pointed at or has the focus stands for.
 */
export function HeatGrid({ heat, label, keys, none, start, density = 'roomy' }: HeatGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<HeatPlace>(start ?? { row: 0, column: 0 });
  const [pointed, setPointed] = useState<HeatPlace | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const current = cellAt(heat, place) === null ? nextPlace(heat, { row: 0, column: -1 }, 'ArrowRight') : place;

  const move = (event: KeyboardEvent): void => {
    if (!handled.has(event.key) || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const next = nextPlace(heat, current, event.key, event.ctrlKey);
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  const told = pointed ?? (hasFocus ? current : null);
  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one walks through
          role="grid"
          className={classes.grid}
          data-density={density}
          aria-label={label}
          onKeyDown={move}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onPointerLeave={() => setPointed(null)}
        >
          <thead>
            <tr>
              <td />
              {heat.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heat.rows.map((row, rowIndex) => (
              <tr key={row.label}>
                <th scope="row" dir="auto">
                  {row.label}
                </th>
                {row.cells.map((cell, column) => {
                  if (cell === null) {
                    return <td key={heat.columns[column]} aria-hidden="true" />;
                  }
                  const isCurrent = current.row === rowIndex && current.column === column;
                  return (
                    <td
                      key={cell.key}
                      data-place={`${rowIndex} ${column}`}
                      data-shade={cell.shade ?? 'none'}
                      tabIndex={isCurrent ? 0 : -1}
                      onFocus={() => setPlace({ row: rowIndex, column })}
                      onPointerEnter={() => setPointed({ row: rowIndex, column })}
                    >
                      <span aria-hidden="true">{cell.text}</span>
                      <VisuallyHidden>{cell.words}</VisuallyHidden>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.told}>{(told === null ? null : cellAt(heat, told)?.words) ?? t('charts:heatHint')}</p>
      <ul className={classes.legend} data-legend="">
        {shades
          .filter((shade) => (keys[shade] ?? '') !== '')
          .map((shade) => (
            <HeatKey key={shade} shade={shade} words={keys[shade] ?? ''} />
          ))}
        <HeatKey shade={null} words={none} />
      </ul>
    </>
  );
}

function cellAt({ rows }: Heat, { row, column }: HeatPlace) {
  return rows[row]?.cells[column] ?? null;
}

function HeatKey({ shade, words: meaning }: { readonly shade: Shade | null; readonly words: string }) {
  return (
    <li>
      <svg width="18" height="14" aria-hidden="true">
        <rect className={classes.swatch} data-shade={shade ?? 'none'} x="0.5" y="0.5" width="17" height="13" rx="3" />
      </svg>
      {meaning}
    </li>
  );
}
