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

const themes = [
  { id: 'system', icon: IconDeviceDesktop },
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
] as const;
const weekStarts = ['monday', 'sunday', 'saturday'] as const;

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
      <Panel title={t('settings:appearance.shownTitle')}>
        <Stack gap="lg">
          <SettingSwitch
            label={t('settings:appearance.score')}
            description={t('settings:appearance.scoreHint')}
            isOn={preferences.show_score}
            onChange={(isOn) => save({ show_score: isOn })}
          />
          <SettingSwitch
            label={t('settings:appearance.streaks')}
            description={t('settings:appearance.streaksHint')}
            isOn={preferences.show_streaks}
            onChange={(isOn) => save({ show_streaks: isOn })}
          />
          {preferences.show_streaks && <PauseList />}
          <SettingSwitch
            label={t('settings:appearance.prompts')}
            isOn={preferences.prompts}
            onChange={(isOn) => save({ prompts: isOn })}
          />
        </Stack>
      </Panel>
      <Panel title={t('settings:appearance.weekTitle')}>
        <Select
          label={t('settings:appearance.weekStart')}
          maw={340}
          allowDeselect={false}
          value={preferences.week_start}
          data={weekStarts.map((value) => ({ value, label: t(`settings:appearance.days.${value}`) }))}
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
    <Panel title={t('settings:appearance.themeTitle')}>
      <Radio.Group aria-label={t('settings:appearance.themeTitle')} value={theme} onChange={choose}>
        <Group gap="sm">
          {themes.map(({ id, icon: Icon }) => (
            <Radio.Card key={id} value={id} className={classes.theme ?? ''}>
              <Icon size={22} stroke={1.7} aria-hidden="true" />
              <span>{t(`settings:appearance.themes.${id}`)}</span>
              <Radio.Indicator />
            </Radio.Card>
          ))}
        </Group>
      </Radio.Group>
    </Panel>
  );
}
