import { Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { acceleratorOf, acceleratorWords } from '../../../src-shared/accelerator.ts';
import type { Integration, IntegrationChange } from '../../../src-shared/desktopWishes.ts';
import { errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import { keyWords } from '../../i18n/keyWords.ts';
import { useSession } from '../../state/session.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';

/** Keys that lead on or only hold others; they are no choice. */
const passing = ['Tab', 'Enter', 'Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

function shownKeys(accelerator: string, platform: string): string {
  return keyWords(acceleratorWords(accelerator, platform), ' + ');
}

interface ShortcutPanelProps {
  readonly shortcut: Integration['shortcut'];
  readonly onChange: (shortcut: NonNullable<IntegrationChange['shortcut']>) => Promise<void>;
}

/** Keys that log a mood from anywhere: on or off, and which. */
export function ShortcutPanel({ shortcut: { enabled, keys, works }, onChange }: ShortcutPanelProps) {
  const platform = useSession((state) => state.desktop?.platform ?? 'linux');
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (change: NonNullable<IntegrationChange['shortcut']>): Promise<boolean> => {
    try {
      await onChange(change);
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(errorSentence(error));
      return false;
    }
  };
  const press = async (event: KeyboardEvent): Promise<void> => {
    if (passing.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = acceleratorOf(event, platform);
    if (chosen === undefined) {
      setProblem(t('settings:shortcut.invalid'));
    } else if (await save({ keys: chosen })) {
      toastSuccess({ message: t('settings:shortcut.saved', { keys: shownKeys(chosen, platform) }) });
    }
  };
  return (
    <Panel title={t('settings:shortcut.title')} description={t('settings:shortcut.description')}>
      <Stack gap="lg">
        <SettingSwitch label={t('settings:shortcut.on')} isOn={enabled} onChange={(isOn) => save({ enabled: isOn })} />
        <TextInput
          label={t('settings:shortcut.keys')}
          description={platform === 'darwin' ? t('settings:shortcut.keysHintMac') : t('settings:shortcut.keysHint')}
          maw={420}
          readOnly
          value={shownKeys(keys, platform)}
          error={problem}
          onKeyDown={(event) => void press(event)}
          onBlur={() => setProblem(null)}
        />
        {enabled && !works && problem === null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {t('settings:shortcut.taken')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
