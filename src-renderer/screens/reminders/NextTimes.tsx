import { useDebouncedValue } from '@mantine/hooks';
import { errorSentence, fieldErrors } from '../../api.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { nextClockChange } from './clockChange.ts';
import classes from './Reminders.module.css';
import { type ReminderForm, reminderProblems, scheduleInput } from './reminderForm.ts';
import { clockChangeWords, momentWords } from './reminderWords.ts';

const delayMs = 300;
const daysAhead = 60;

/** When a schedule would come next, before it is saved, and what a change of the clock does to it. */
export function NextTimes({ form }: { readonly form: ReminderForm }) {
  const format = useFormat();
  const [asked] = useDebouncedValue(form, delayMs);
  const isWhole = Object.keys(reminderProblems(asked)).length === 0;
  const preview = useEndpoint('reminders.preview', isWhole ? { schedule: scheduleInput(asked) } : null);
  if (!isWhole || (preview.data === undefined && preview.error === null)) {
    return null;
  }
  if (preview.error !== null) {
    const why = Object.values(fieldErrors(preview.error)).join(' ');
    return (
      <p className={classes.wrong} role="status">
        {why === '' ? errorSentence(preview.error) : why}
      </p>
    );
  }
  const change = form.type === 'once' ? null : nextClockChange(format.timeZone, format.today(), daysAhead);
  return (
    <div className={classes.next} role="status">
      <p className={classes.line}>{t('reminders:form.nextTimes')}</p>
      <ul className={classes.list}>
        {(preview.data?.next_occurrences ?? []).map((due) => (
          <li key={due}>{momentWords(due, format)}</li>
        ))}
      </ul>
      {change !== null && <p className={classes.facts}>{clockChangeWords(change, format)}</p>}
    </div>
  );
}
