import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiError, api, errorSentence } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useCountdown } from '../../hooks/useCountdown.ts';
import { t } from '../../i18n/i18n.ts';
import { goTo } from '../../state/navigation.ts';
import { enterApp, useSession } from '../../state/session.ts';
import { NewPasswordFields } from '../account/NewPasswordFields.tsx';
import { useNewPassword } from '../account/useNewPassword.ts';
import { AccountChoice } from './AccountChoice.tsx';
import { StartCard } from './StartCard.tsx';

/** Recovery key and a new password instead of the forgotten one. */
export function RecoverScreen() {
  const accounts = useSession((state) => state.desktop?.accounts ?? []);
  const [name, setName] = useState(accounts[0]?.label ?? '');
  const [key, setKey] = useState('');
  const [missing, setMissing] = useState<{ readonly name?: string; readonly key?: string }>({});
  const password = useNewPassword({ username: name, email: '' });
  const countdown = useCountdown();

  const recover = useAction(async () => {
    if (!(await password.isReady())) {
      return;
    }
    try {
      const { notice } = await api('auth.recover', {
        username: name.trim(),
        recovery_key: key.trim(),
        new_password: password.password,
      });
      await enterApp(notice ?? null);
    } catch (error) {
      if (error instanceof ApiError && error.retryAfterSeconds !== undefined) {
        countdown.start(error.retryAfterSeconds);
      }
      throw error;
    }
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const nothing = {
      ...(name.trim() === '' && { name: t('start:recoverScreen.nameMissing') }),
      ...(key.trim() === '' && { key: t('start:recoverScreen.keyMissing') }),
    };
    setMissing(nothing);
    if (Object.keys(nothing).length === 0 && countdown.secondsLeft === 0) {
      void recover.run();
    }
  };

  return (
    <StartCard title={t('start:recoverScreen.title')} lead={t('start:recoverScreen.lead')} width="wide">
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <AccountChoice value={name} onChange={setName} error={missing.name} />
          <TextInput
            label={t('start:recoverScreen.key')}
            description={t('start:recoverScreen.keyHint')}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
            error={missing.key}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          />
          <Stack gap="xs">
            <Text fw={550}>{t('start:recoverScreen.newPassword')}</Text>
            <NewPasswordFields choice={password} />
          </Stack>
          {recover.error !== null && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorSentence(recover.error)}
            </Text>
          )}
          <Group justify="space-between">
            <Button variant="default" onClick={() => goTo('/')}>
              {t('start:recoverScreen.back')}
            </Button>
            <Button type="submit" loading={recover.isPending} disabled={countdown.secondsLeft > 0}>
              {countdown.secondsLeft > 0
                ? t('start:recoverScreen.wait', { seconds: countdown.secondsLeft })
                : t('start:recoverScreen.open')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {t('start:recoverScreen.noKey')}
          </Text>
        </Stack>
      </form>
    </StartCard>
  );
}
