import { Stack, Text } from '@mantine/core';
import type { Integration, IntegrationChange } from '../../../src-shared/desktopWishes.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { words } from './desktopWords.ts';
import { NotificationsPanel } from './NotificationsPanel.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { ShortcutPanel } from './ShortcutPanel.tsx';
import { useIntegration } from './useIntegration.ts';

interface PanelProps {
  readonly integration: Integration;
  /** Resolves when it is saved; rejects with the reason why not. */
  readonly onChange: (change: IntegrationChange) => Promise<void>;
}

/** Notifications, tray, shortcut, start with the computer, and locking with it. */
export function DesktopSection() {
  const { integration, error, reload, change } = useIntegration();
  if (integration === null) {
    return error === null ? <PanelSkeleton /> : <ErrorState title={words.failed} error={error} onRetry={reload} />;
  }
  return (
    <>
      <NotificationsPanel isSupported={integration.notifications.supported} />
      <TrayPanel integration={integration} onChange={change} />
      <ShortcutPanel shortcut={integration.shortcut} onChange={(shortcut) => change({ shortcut })} />
      <StartPanel integration={integration} onChange={change} />
      <LockPanel isScreenLockKnown={integration.screen_lock.known} />
    </>
  );
}

function TrayPanel({ integration: { tray }, onChange }: PanelProps) {
  const text = words.tray;
  return (
    <Panel title={text.title} description={text.description}>
      <Stack gap="lg">
        <SettingSwitch label={text.show} isOn={tray.wanted} onChange={(isOn) => onChange({ tray: isOn })} />
        {tray.available ? (
          <SettingSwitch
            label={text.close}
            description={text.closeHint}
            isOn={tray.wanted && tray.close_to_tray}
            isDisabled={!tray.wanted}
            onChange={(isOn) => onChange({ close_to_tray: isOn })}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {text.unavailable}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function StartPanel({ integration: { start_at_login: start }, onChange }: PanelProps) {
  const text = words.start;
  return (
    <Panel title={text.title}>
      <SettingSwitch
        label={text.on}
        description={start.supported ? text.hint : text.unsupported}
        isOn={start.enabled}
        isDisabled={!start.supported}
        onChange={(isOn) => onChange({ start_at_login: isOn })}
      />
    </Panel>
  );
}

function LockPanel({ isScreenLockKnown }: { readonly isScreenLockKnown: boolean }) {
  const { privacy_settings: settings } = useAccount();
  const text = words.lock;
  return (
    <Panel title={text.title} description={text.description}>
      <Stack gap="lg">
        <SettingSwitch
          label={text.suspend}
          isOn={settings.lock_on_suspend}
          onChange={(isOn) => updatePrivacy({ lock_on_suspend: isOn })}
        />
        <SettingSwitch
          label={text.screen}
          {...(!isScreenLockKnown && { description: text.screenUnknown })}
          isOn={settings.lock_on_screen_lock}
          onChange={(isOn) => updatePrivacy({ lock_on_screen_lock: isOn })}
        />
      </Stack>
    </Panel>
  );
}
