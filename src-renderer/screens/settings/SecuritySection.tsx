import { Select, Stack } from '@mantine/core';
import { Panel } from '../../components/Panel.tsx';
import { updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';
import { DeleteAccountPanel } from './DeleteAccountPanel.tsx';
import { durationWords } from './durationWords.ts';
import { PasswordPanel } from './PasswordPanel.tsx';
import { RecoveryKeyPanel } from './RecoveryKeyPanel.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';

const lockChoices = [1, 2, 5, 10, 15, 30, 60, 120, 240];

/** Everything about getting in and out: password, recovery key, lock, sessions, the end of the account. */
export function SecuritySection() {
  return (
    <>
      <LockPanel />
      <PasswordPanel />
      <RecoveryKeyPanel />
      <SessionsPanel />
      <DeleteAccountPanel />
    </>
  );
}

function LockPanel() {
  const { privacy_settings: settings } = useAccount();
  const minutes = [...new Set([...lockChoices, settings.lock_after_minutes])].sort((a, b) => a - b);
  return (
    <Panel title={t('settings:security.title')} description={t('settings:security.description')}>
      <Stack gap="lg">
        <Select
          label={t('settings:security.after')}
          maw={340}
          allowDeselect={false}
          data={minutes.map((value) => ({ value: String(value), label: durationWords(value) }))}
          value={String(settings.lock_after_minutes)}
          onChange={(value) => {
            updatePrivacy({ lock_after_minutes: Number(value) }).catch(toastError);
          }}
        />
        <SettingSwitch
          label={t('settings:security.restart')}
          description={t('settings:security.restartHint')}
          isOn={settings.restart_on_lock}
          onChange={(isOn) => updatePrivacy({ restart_on_lock: isOn })}
        />
      </Stack>
    </Panel>
  );
}
