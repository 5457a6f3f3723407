import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { ApiError, api, desktop, fieldErrors } from '../../api.ts';
import { usualWeekStart } from '../../format.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { showIntroduction } from '../../state/introduction.ts';
import { goTo } from '../../state/navigation.ts';
import { enterApp, useSession } from '../../state/session.ts';
import { emptyContact } from '../account/crisisContactForm.ts';
import { RecoveryKeyCheck } from '../account/RecoveryKeyCheck.tsx';
import { RecoveryKeyView } from '../account/RecoveryKeyView.tsx';
import { useNewPassword } from '../account/useNewPassword.ts';
import { AboutYouStep } from './AboutYouStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { type Place, PlaceStep } from './PlaceStep.tsx';
import { StartCard } from './StartCard.tsx';

type Step = 'about' | 'password' | 'place' | 'key' | 'check';

/** Creates an account in four small steps; the vault is made after the third. */
export function CreateAccountScreen() {
  const device = useSession((state) => state.desktop);
  const format = useFormat();
  const [step, setStep] = useState<Step>('about');
  const [person, setPerson] = useState({ username: '', email: '' });
  const [personErrors, setPersonErrors] = useState<Record<string, string>>({});
  const [place, setPlace] = useState<Place>({
    timezone: device?.timezone ?? 'UTC',
    country: device?.device.country,
    contact: emptyContact,
  });
  const [recoveryKey, setRecoveryKey] = useState('');
  const password = useNewPassword(person);

  const create = useAction(async (contact: CallInput<'auth.register'>['crisis_contact'], country: string | null) => {
    const recoveryKeyOfNew = await register(contact);
    if (recoveryKeyOfNew === undefined) {
      return;
    }
    setRecoveryKey(recoveryKeyOfNew);
    setStep('key');
    // The account exists; a country that could not be remembered can be chosen again on the help screen.
    await Promise.allSettled([
      desktop('desktop.setDevice', { country }),
      api('auth.updateUser', {
        wellness_preferences: {
          country,
          theme: device?.device.theme,
          language: device?.device.locale,
          week_start: usualWeekStart(format.locale),
        },
      }),
    ]);
  });

  /** The new account's recovery key; undefined when the name or address has to be changed first. */
  async function register(contact: CallInput<'auth.register'>['crisis_contact']): Promise<string | undefined> {
    try {
      const account = { ...person, password: password.password, timezone: place.timezone, crisis_contact: contact };
      return (await api('auth.register', account)).recovery_key;
    } catch (error) {
      const errors = fieldErrors(error);
      if (error instanceof ApiError && (error.code === 'CONFLICT' || 'username' in errors || 'email' in errors)) {
        setPersonErrors(Object.keys(errors).length > 0 ? errors : { username: error.message });
        setStep('about');
        return undefined;
      }
      throw error;
    }
  }

  const enter = useAction(async () => {
    await enterApp();
    showIntroduction(true);
  });

  switch (step) {
    case 'about':
      return (
        <StartCard
          width="wide"
          eyebrow={t('start:createAccountScreen.step', { step: 1 })}
          title={t('start:createAccountScreen.aboutTitle')}
          lead={t('start:createAccountScreen.aboutLead')}
          focusTitle={false}
        >
          <AboutYouStep
            value={person}
            errors={personErrors}
            onBack={() => goTo('/')}
            onNext={(next) => {
              setPerson(next);
              setPersonErrors({});
              setStep('password');
            }}
          />
        </StartCard>
      );
    case 'password':
      return (
        <StartCard
          width="wide"
          eyebrow={t('start:createAccountScreen.step', { step: 2 })}
          title={t('start:createAccountScreen.passwordTitle')}
          lead={t('start:createAccountScreen.passwordLead')}
        >
          <PasswordStep choice={password} onBack={() => setStep('about')} onNext={() => setStep('place')} />
        </StartCard>
      );
    case 'place':
      return (
        <StartCard
          width="wide"
          eyebrow={t('start:createAccountScreen.step', { step: 3 })}
          title={t('start:createAccountScreen.placeTitle')}
          lead={t('start:createAccountScreen.placeLead')}
        >
          <PlaceStep
            value={place}
            onChange={setPlace}
            isBusy={create.isPending}
            error={create.error}
            onBack={() => setStep('password')}
            onNext={(contact, country) => void create.run(contact, country)}
          />
        </StartCard>
      );
    case 'key':
      return (
        <StartCard
          width="wide"
          eyebrow={t('start:createAccountScreen.step', { step: 4 })}
          title={t('start:createAccountScreen.keyTitle')}
          lead={t('start:createAccountScreen.keyLead')}
        >
          <Stack gap="md">
            <RecoveryKeyView recoveryKey={recoveryKey} username={person.username} />
            <Alert color="honey" variant="light" icon={<IconAlertTriangle />}>
              <Text size="sm">{t('start:createAccountScreen.keyCare')}</Text>
            </Alert>
            <Group justify="flex-end">
              <Button onClick={() => setStep('check')}>{t('start:createAccountScreen.keyNext')}</Button>
            </Group>
          </Stack>
        </StartCard>
      );
    case 'check':
      return (
        <StartCard
          width="wide"
          eyebrow={t('start:createAccountScreen.step', { step: 4 })}
          title={t('start:createAccountScreen.checkTitle')}
          lead={t('start:createAccountScreen.checkLead')}
          focusTitle={false}
        >
          <RecoveryKeyCheck
            recoveryKey={recoveryKey}
            doneLabel={t('start:createAccountScreen.enter')}
            isBusy={enter.isPending}
            onBack={() => setStep('key')}
            onDone={() => void enter.run()}
          />
        </StartCard>
      );
  }
}
