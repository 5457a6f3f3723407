import { Group, Radio, Select, Stack, Text } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { WellnessPreferences } from '../../../src-shared/contract/account.ts';
import { LanguageSelect } from '../../components/LanguageSelect.tsx';
import { Panel } from '../../components/Panel.tsx';
import { changeTheme, updateAccount, useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { useSession } from '../../state/session.ts';
import { toastError } from '../../state/toasts.tsx';
import { PauseList } from '../streak/PauseList.tsx';
import classes from './AppearanceSection.module.css';
import { SettingSwitch } from './SettingSwitch.tsx';

type Theme = WellnessPreferences['theme'];

const text = {
  themeTitle: 'Theme',
  themes: [
    { id: 'system', label: 'Like the computer', icon: IconDeviceDesktop },
    { id: 'light', label: 'Light', icon: IconSun },
    { id: 'dark', label: 'Dark', icon: IconMoon },
  ],
  shownTitle: 'What you see',
  score: 'Show a wellness score',
  scoreHint: 'One number from your check-ins. It says nothing about your worth; hide it when it does not help.',
  streaks: 'Show streaks',
  streaksHint: 'How many days in a row you wrote something. Off unless you like it: a pause is allowed.',
  prompts: 'Offer a question to write about',
  weekTitle: 'Calendar',
  weekStart: 'The week begins on',
  days: { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' },
} as const;

/** Theme, and what the screens show. */
export function AppearanceSection() {
  const { wellness_preferences: preferences } = useAccount();
  const save = (change: Partial<WellnessPreferences>): Promise<void> => updateAccount({ wellness_preferences: change });
  return (
    <>
      <ThemePanel />
      <Panel title={t('language:title')}>
        <LanguageSelect onChosen={(language) => save({ language })} />
        <Text size="sm" c="dimmed" mt="xs">
          {t('language:hint')}
        </Text>
      </Panel>
      <Panel title={text.shownTitle}>
        <Stack gap="lg">
          <SettingSwitch
            label={text.score}
            description={text.scoreHint}
            isOn={preferences.show_score}
            onChange={(isOn) => save({ show_score: isOn })}
          />
          <SettingSwitch
            label={text.streaks}
            description={text.streaksHint}
            isOn={preferences.show_streaks}
            onChange={(isOn) => save({ show_streaks: isOn })}
          />
          {preferences.show_streaks && <PauseList />}
          <SettingSwitch label={text.prompts} isOn={preferences.prompts} onChange={(isOn) => save({ prompts: isOn })} />
        </Stack>
      </Panel>
      <Panel title={text.weekTitle}>
        <Select
          label={text.weekStart}
          maw={340}
          allowDeselect={false}
          value={preferences.week_start}
          data={Object.entries(text.days).map(([value, label]) => ({ value, label }))}
          onChange={(day) => {
            save({ week_start: day as WellnessPreferences['week_start'] }).catch(toastError);
          }}
        />
      </Panel>
    </>
  );
}

function ThemePanel() {
  const theme = useSession((state) => state.desktop?.device.theme ?? 'system');
  const choose = (next: string): void => {
    changeTheme(next as Theme).catch(toastError);
  };
  return (
    <Panel title={text.themeTitle}>
      <Radio.Group aria-label={text.themeTitle} value={theme} onChange={choose}>
        <Group gap="sm">
          {text.themes.map(({ id, label, icon: Icon }) => (
            <Radio.Card key={id} value={id} className={classes.theme ?? ''}>
              <Icon size={22} stroke={1.7} aria-hidden="true" />
              <span>{label}</span>
              <Radio.Indicator />
            </Radio.Card>
          ))}
        </Group>
      </Radio.Group>
    </Panel>
  );
}
