import { Select, Stack } from '@mantine/core';
import { Panel } from '../../components/Panel.tsx';
import { updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { toastError } from '../../state/toasts.tsx';
import { DeleteAccountPanel } from './DeleteAccountPanel.tsx';
import { PasswordPanel } from './PasswordPanel.tsx';
import { RecoveryKeyPanel } from './RecoveryKeyPanel.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';

const text = {
  title: 'Lock',
  description:
    'What you are writing is saved first. Whether the vault also locks with the computer is set under “Desktop”.',
  after: 'Lock when nothing has been touched for',
  minutes: (minutes: number) =>
    minutes < 60
      ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
      : `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}`,
  restart: 'Restart Evenkeel when it locks',
  restartHint:
    'Locking wipes the keys and closes the vault. A restart also clears text that may be left in the memory of the computer; opening takes a little longer.',
};

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
    <Panel title={text.title} description={text.description}>
      <Stack gap="lg">
        <Select
          label={text.after}
          maw={340}
          allowDeselect={false}
          data={minutes.map((value) => ({ value: String(value), label: text.minutes(value) }))}
          value={String(settings.lock_after_minutes)}
          onChange={(value) => {
            updatePrivacy({ lock_after_minutes: Number(value) }).catch(toastError);
          }}
        />
        <SettingSwitch
          label={text.restart}
          description={text.restartHint}
          isOn={settings.restart_on_lock}
          onChange={(isOn) => updatePrivacy({ restart_on_lock: isOn })}
        />
      </Stack>
    </Panel>
  );
}
