import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Occurrence, Reminder } from '../../../src-shared/contract/reminders.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Calendar.module.css';
import { DayList } from './DayList.tsx';
import { countStates, type DayState, dayAfterKey, dayInMonth, dayStates, monthGrid, shiftMonth } from './monthGrid.ts';
import { dayWords, weekdayName } from './reminderWords.ts';

interface CalendarPanelProps {
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly today: string;
}

/** A month of occurrences, past and coming, and what was or will be on the day that is chosen. */
export function CalendarPanel({ reminders, today }: CalendarPanelProps) {
  const format = useFormat();
  const { week_start: weekStart } = useAccount().wellness_preferences;
  const [chosen, setChosen] = useState(today);
  const grid = useRef<HTMLTableElement>(null);
  const month = chosen.slice(0, 7);
  const weeks = monthGrid(month, weekStart);
  const range = { start_date: weeks[0]?.[0] ?? today, end_date: weeks.at(-1)?.at(-1) ?? today };
  const found = useEndpoint('reminders.list', range, { areas: ['reminders'] });
  const days = new Map<string, Occurrence[]>();
  for (const occurrence of found.data?.occurrences ?? []) {
    if (reminders.has(occurrence.reminder_id)) {
      const day = format.dayOf(occurrence.due_at);
      days.set(day, [...(days.get(day) ?? []), occurrence]);
    }
  }
  const move = (event: KeyboardEvent): void => {
    const next = dayAfterKey(chosen, event.key, weekStart);
    if (next !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      flushSync(() => setChosen(next));
      grid.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)?.focus();
    }
  };
  const turn = (count: number): void => setChosen(dayInMonth(chosen, shiftMonth(month, count)));
  return (
    <Panel
      title={t('reminders:calendar.title')}
      actions={<MonthTurner month={month} onTurn={turn} onToday={() => setChosen(today)} />}
    >
      {found.error !== null && <ErrorState error={found.error} onRetry={found.refetch} isRetrying={found.isFetching} />}
      <table
        className={classes.grid}
        ref={grid}
        aria-label={t('reminders:calendar.label', { month: format.month(month) })}
        onKeyDown={move}
      >
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col" abbr={weekdayName(weekdayOf(day), format)}>
                {weekdayName(weekdayOf(day), format, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <DayButton
                    day={day}
                    counts={countStates(days.get(day) ?? [])}
                    isChosen={day === chosen}
                    isToday={day === today}
                    isOutside={!day.startsWith(month)}
                    onChoose={() => setChosen(day)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.legend}>
        {dayStates.map((state) => (
          <li key={state}>
            <span className={classes.mark} data-state={state} aria-hidden="true">
              {marks[state]}
            </span>
            {t(`reminders:calendar.states.${state}`)}
          </li>
        ))}
      </ul>
      <DayList day={chosen} today={today} reminders={reminders} occurrences={days.get(chosen) ?? []} />
    </Panel>
  );
}

/** Told apart by shape, not by colour alone. */
const marks: Readonly<Record<DayState, string>> = {
  completed: '✓',
  skipped: '–',
  missed: '·',
  waiting: '!',
  upcoming: '○',
};

/** 1 is Monday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

interface DayButtonProps {
  readonly day: string;
  readonly counts: ReadonlyMap<DayState, number>;
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly onChoose: () => void;
}

function DayButton({ day, counts, isChosen, isToday, isOutside, onChoose }: DayButtonProps) {
  const format = useFormat();
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day}
      data-today={isToday || undefined}
      data-outside={isOutside || undefined}
      aria-pressed={isChosen}
      aria-label={dayWords(day, counts, format)}
      // One stop of the Tab key for the whole month; the arrows walk through it.
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      <span className={classes.number}>{Number(day.slice(8))}</span>
      <span className={classes.marks} aria-hidden="true">
        {dayStates.map((state) => {
          const count = counts.get(state) ?? 0;
          return (
            count > 0 && (
              <span
                key={state}
                className={classes.mark}
                data-state={state}
                // Drawn by the style sheet: the name of the button says it in words.
                data-mark={count > 1 ? `${marks[state]}${count}` : marks[state]}
              />
            )
          );
        })}
      </span>
    </button>
  );
}

interface MonthTurnerProps {
  readonly month: string;
  readonly onTurn: (count: number) => void;
  readonly onToday: () => void;
}

function MonthTurner({ month, onTurn, onToday }: MonthTurnerProps) {
  const format = useFormat();
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon variant="subtle" size="lg" aria-label={t('reminders:calendar.earlier')} onClick={() => onTurn(-1)}>
        <IconChevronLeft size={20} />
      </ActionIcon>
      <span className={classes.month} role="status">
        {format.month(month)}
      </span>
      <ActionIcon variant="subtle" size="lg" aria-label={t('reminders:calendar.later')} onClick={() => onTurn(1)}>
        <IconChevronRight size={20} />
      </ActionIcon>
      <Button size="compact-sm" variant="default" onClick={onToday}>
        {t('reminders:calendar.today')}
      </Button>
    </Group>
  );
}
