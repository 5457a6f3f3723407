import { Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { acceleratorOf, acceleratorWords } from '../../../src-shared/accelerator.ts';
import type { Integration, IntegrationChange } from '../../../src-shared/desktopWishes.ts';
import { errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../state/session.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { words } from './desktopWords.ts';
import { SettingSwitch } from './SettingSwitch.tsx';

const text = words.shortcut;
/** Keys that lead on or only hold others; they are no choice. */
const passing = ['Tab', 'Enter', 'Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

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
      setProblem(text.invalid);
    } else if (await save({ keys: chosen })) {
      toastSuccess({ message: text.saved(acceleratorWords(chosen, platform)) });
    }
  };
  return (
    <Panel title={text.title} description={text.description}>
      <Stack gap="lg">
        <SettingSwitch label={text.on} isOn={enabled} onChange={(isOn) => save({ enabled: isOn })} />
        <TextInput
          label={text.keys}
          description={platform === 'darwin' ? text.keysHintMac : text.keysHint}
          maw={420}
          readOnly
          value={acceleratorWords(keys, platform)}
          error={problem}
          onKeyDown={(event) => void press(event)}
          onBlur={() => setProblem(null)}
        />
        {enabled && !works && problem === null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {text.taken}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
