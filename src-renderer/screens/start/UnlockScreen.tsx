import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError, api, errorSentence } from '../../api.ts';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useCountdown } from '../../hooks/useCountdown.ts';
import { t } from '../../i18n/i18n.ts';
import { goTo } from '../../state/navigation.ts';
import { enterApp, useSession } from '../../state/session.ts';
import { AccountChoice } from './AccountChoice.tsx';
import { StartCard } from './StartCard.tsx';

/** Opens the vault of one of the accounts on this computer. */
export function UnlockScreen() {
  const accounts = useSession((state) => state.desktop?.accounts ?? []);
  const [name, setName] = useState(accounts[0]?.label ?? '');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ readonly name?: string; readonly password?: string }>({});
  const field = useRef<HTMLInputElement>(null);
  const countdown = useCountdown();

  const unlock = useAction(async () => {
    try {
      const { notice } = await api('auth.login', { username: name.trim(), password });
      await enterApp(notice ?? null);
    } catch (error) {
      if (error instanceof ApiError && error.retryAfterSeconds !== undefined) {
        countdown.start(error.retryAfterSeconds);
      }
      throw error;
    }
  });

  // "Try again in 1 second" is no help once the second is over.
  const isThrottled = unlock.error instanceof ApiError && unlock.error.retryAfterSeconds !== undefined;
  const isWaitOver = isThrottled && countdown.secondsLeft === 0;

  useEffect(() => {
    if (unlock.error !== null) {
      field.current?.select();
    }
  }, [unlock.error]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const nothing = {
      ...(name.trim() === '' && { name: t('start:unlockScreen.nameMissing') }),
      ...(password === '' && { password: t('start:unlockScreen.passwordMissing') }),
    };
    setMissing(nothing);
    if (Object.keys(nothing).length === 0 && countdown.secondsLeft === 0) {
      void unlock.run();
    }
  };

  return (
    <StartCard title={t('start:unlockScreen.title')} lead={t('start:unlockScreen.lead')} focusTitle={false}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <AccountChoice value={name} onChange={setName} error={missing.name} />
          <SecretInput
            ref={field}
            label={t('start:unlockScreen.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={missing.password}
            autoFocus
            autoComplete="current-password"
          />
          {unlock.error !== null && !isWaitOver && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorSentence(unlock.error)}
            </Text>
          )}
          <Button type="submit" size="lg" loading={unlock.isPending} disabled={countdown.secondsLeft > 0}>
            {countdown.secondsLeft > 0
              ? t('start:unlockScreen.wait', { seconds: countdown.secondsLeft })
              : t('start:unlockScreen.unlock')}
          </Button>
          <Group justify="space-between" gap="xs">
            <Anchor component="button" type="button" size="sm" onClick={() => goTo('/recover')}>
              {t('start:unlockScreen.forgot')}
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={() => goTo('/create')}>
              {t('start:unlockScreen.create')}
            </Anchor>
          </Group>
        </Stack>
      </form>
    </StartCard>
  );
}
