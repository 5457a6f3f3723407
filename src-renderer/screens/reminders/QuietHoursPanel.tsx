import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { updateAccount, useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import classes from './Reminders.module.css';
import { quietWords } from './reminderWords.ts';
import { words } from './words.ts';

const text = words.quiet;

/** When nothing but medication is said. */
export function QuietHoursPanel() {
  const format = useFormat();
  const { quiet_hours: kept } = useAccount().wellness_preferences;
  const [from, setFrom] = useState(kept.from);
  const [to, setTo] = useState(kept.to);
  const isSame = from === kept.from && to === kept.to;
  const save = useAction(async () => {
    await updateAccount({ wellness_preferences: { quiet_hours: { from, to } } });
    toastSuccess({ message: text.saved });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run();
  };
  return (
    <Panel title={text.title}>
      <p className={classes.line}>{quietWords(kept, format)}</p>
      <form onSubmit={submit}>
        <Group align="end" gap="sm" mt="sm">
          <TextInput
            type="time"
            label={text.from}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
          <TextInput
            type="time"
            label={text.to}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={isSame || from === '' || to === ''}
          >
            {text.save}
          </Button>
        </Group>
        <p className={classes.facts}>{text.hint}</p>
        {save.error !== null && (
          <p className={classes.wrong} role="alert">
            {errorSentence(save.error)}
          </p>
        )}
      </form>
    </Panel>
  );
}
