import { Stack, Text } from '@mantine/core';
import type { Integration, IntegrationChange } from '../../../src-shared/desktopWishes.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
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
    return error === null ? (
      <PanelSkeleton />
    ) : (
      <ErrorState title={t('settings:desktopFailed')} error={error} onRetry={reload} />
    );
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
  return (
    <Panel title={t('settings:tray.title')} description={t('settings:tray.description')}>
      <Stack gap="lg">
        <SettingSwitch
          label={t('settings:tray.show')}
          isOn={tray.wanted}
          onChange={(isOn) => onChange({ tray: isOn })}
        />
        {tray.available ? (
          <SettingSwitch
            label={t('settings:tray.close')}
            description={t('settings:tray.closeHint')}
            isOn={tray.wanted && tray.close_to_tray}
            isDisabled={!tray.wanted}
            onChange={(isOn) => onChange({ close_to_tray: isOn })}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('settings:tray.unavailable')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function StartPanel({ integration: { start_at_login: start }, onChange }: PanelProps) {
  return (
    <Panel title={t('settings:start.title')}>
      <SettingSwitch
        label={t('settings:start.on')}
        description={start.supported ? t('settings:start.hint') : t('settings:start.unsupported')}
        isOn={start.enabled}
        isDisabled={!start.supported}
        onChange={(isOn) => onChange({ start_at_login: isOn })}
      />
    </Panel>
  );
}

function LockPanel({ isScreenLockKnown }: { readonly isScreenLockKnown: boolean }) {
  const { privacy_settings: settings } = useAccount();
  return (
    <Panel title={t('settings:lock.title')} description={t('settings:lock.description')}>
      <Stack gap="lg">
        <SettingSwitch
          label={t('settings:lock.suspend')}
          isOn={settings.lock_on_suspend}
          onChange={(isOn) => updatePrivacy({ lock_on_suspend: isOn })}
        />
        <SettingSwitch
          label={t('settings:lock.screen')}
          {...(!isScreenLockKnown && { description: t('settings:lock.screenUnknown') })}
          isOn={settings.lock_on_screen_lock}
          onChange={(isOn) => updatePrivacy({ lock_on_screen_lock: isOn })}
        />
      </Stack>
    </Panel>
  );
}
