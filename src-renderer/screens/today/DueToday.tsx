import { addDays } from '../../calendarDay.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { DuePanel } from '../reminders/DuePanel.tsx';

/** Reminders that wait, from yesterday evening on; nothing when nothing waits. */
export function DueToday({ today }: { readonly today: string }) {
  const window = { active: true, start_date: addDays(today, -1), end_date: today };
  const { data } = useEndpoint('reminders.list', window, { areas: ['reminders'] });
  if (data === undefined) return null;
  return <DuePanel reminders={new Map(data.reminders.map((one) => [one.id, one]))} occurrences={data.occurrences} />;
}
