import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PrivacySettings } from '../../../src-shared/contract/account.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { words } from '../support/words.ts';
import classes from './PrivacySection.module.css';

type TextCheck = PrivacySettings['crisis_text_check'];

const text = words.textCheck;

/** How closely texts are looked at for reasons to offer help. Switching it off is a decision, and is asked for once. */
export function TextCheckPanel() {
  const { privacy_settings: settings } = useAccount();
  const [isAsking, setAsking] = useState(false);
  const save = async (next: TextCheck): Promise<void> => {
    await updatePrivacy({ crisis_text_check: next });
    toastSuccess({ message: text.saved(text.choices[next].label) });
  };
  const choose = (next: string): void => {
    if (next === 'off') {
      setAsking(true);
    } else {
      save(next as TextCheck).catch(toastError);
    }
  };
  return (
    <Panel title={text.title} description={text.lead}>
      <Radio.Group aria-label={text.title} value={settings.crisis_text_check} onChange={choose}>
        <Stack gap="sm">
          {(Object.keys(text.choices) as TextCheck[]).map((id) => (
            <Radio
              key={id}
              value={id}
              size="md"
              label={text.choices[id].label}
              description={text.choices[id].words}
              classNames={{ label: classes.level ?? '' }}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed" mt="md">
        {text.always}
      </Text>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.offTitle}
        confirmLabel={text.offConfirm}
        onConfirm={() => save('off')}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          {text.offText.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Stack>
      </ConfirmDialog>
    </Panel>
  );
}
