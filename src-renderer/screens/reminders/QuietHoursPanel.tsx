import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { updateAccount, useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import classes from './Reminders.module.css';
import { quietWords } from './reminderWords.ts';

/** When nothing but medication is said. */
export function QuietHoursPanel() {
  const format = useFormat();
  const { quiet_hours: kept } = useAccount().wellness_preferences;
  const [from, setFrom] = useState(kept.from);
  const [to, setTo] = useState(kept.to);
  const isSame = from === kept.from && to === kept.to;
  const save = useAction(async () => {
    await updateAccount({ wellness_preferences: { quiet_hours: { from, to } } });
    toastSuccess({ message: t('reminders:quiet.saved') });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run();
  };
  return (
    <Panel title={t('reminders:quiet.title')}>
      <p className={classes.line}>{quietWords(kept, format)}</p>
      <form onSubmit={submit}>
        <Group align="end" gap="sm" mt="sm">
          <TextInput
            type="time"
            label={t('reminders:quiet.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
          <TextInput
            type="time"
            label={t('reminders:quiet.to')}
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
            {t('reminders:quiet.save')}
          </Button>
        </Group>
        <p className={classes.facts}>{t('reminders:quiet.hint')}</p>
        {save.error !== null && (
          <p className={classes.wrong} role="alert">
            {errorSentence(save.error)}
          </p>
        )}
      </form>
    </Panel>
  );
}
