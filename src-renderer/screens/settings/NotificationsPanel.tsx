import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import type { PrivacySettings } from '../../../src-shared/contract/account.ts';
import { desktop } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { updateAccount, updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastNote, toastSuccess } from '../../state/toasts.tsx';
import { durationWords } from './durationWords.ts';
import classes from './PrivacySection.module.css';
import { SettingSwitch } from './SettingSwitch.tsx';

type Content = PrivacySettings['notification_content'];

const contents: readonly Content[] = ['private', 'kind', 'full'];
const snoozeChoices = [5, 10, 15, 20, 30, 45, 60];

/** Whether the desktop tells of due reminders, and how much it says. */
export function NotificationsPanel({ isSupported }: { readonly isSupported: boolean }) {
  const { wellness_preferences: preferences, privacy_settings: settings } = useAccount();
  const content = settings.notification_content;
  const test = useAction(async () => {
    try {
      const { shown } = await desktop('desktop.testNotification', { content });
      if (shown) toastSuccess({ message: t('settings:notifications.tested') });
      else toastNote({ message: t('settings:notifications.testFailed') });
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Panel title={t('settings:notifications.title')} description={t('settings:notifications.description')}>
      <Stack gap="lg">
        {!isSupported && <Text>{t('settings:notifications.unsupported')}</Text>}
        <SettingSwitch
          label={t('settings:notifications.on')}
          isOn={preferences.notifications}
          onChange={(isOn) => updateAccount({ wellness_preferences: { notifications: isOn } })}
        />
        <ContentChoice content={content} isDisabled={!preferences.notifications} />
        <SnoozeChoice minutes={preferences.snooze_minutes} isDisabled={!preferences.notifications} />
        <Group>
          <Button variant="light" onClick={() => void test.run()} loading={test.isPending}>
            {t('settings:notifications.test')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

interface ChoiceProps {
  readonly isDisabled: boolean;
}

function ContentChoice({ content, isDisabled }: ChoiceProps & { readonly content: Content }) {
  return (
    <Radio.Group
      label={t('settings:notifications.content')}
      description={t('settings:notifications.contentHint')}
      value={content}
      onChange={(next) => {
        updatePrivacy({ notification_content: next as Content }).catch(toastError);
      }}
    >
      <Stack gap="sm" mt="sm">
        {contents.map((id) => (
          <Radio
            key={id}
            value={id}
            size="md"
            disabled={isDisabled}
            label={t(`settings:notifications.contents.${id}.label`)}
            description={t(`settings:notifications.contents.${id}.words`)}
            classNames={{ label: classes.level ?? '' }}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SnoozeChoice({ minutes, isDisabled }: ChoiceProps & { readonly minutes: number }) {
  const choices = [...new Set([...snoozeChoices, minutes])].sort((a, b) => a - b);
  return (
    <Select
      label={t('settings:notifications.snooze')}
      description={t('settings:notifications.snoozeHint')}
      maw={420}
      allowDeselect={false}
      disabled={isDisabled}
      data={choices.map((value) => ({ value: String(value), label: durationWords(value) }))}
      value={String(minutes)}
      onChange={(value) => {
        updateAccount({ wellness_preferences: { snooze_minutes: Number(value) } }).catch(toastError);
      }}
    />
  );
}
