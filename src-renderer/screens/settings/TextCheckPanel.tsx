import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PrivacySettings } from '../../../src-shared/contract/account.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './PrivacySection.module.css';

type TextCheck = PrivacySettings['crisis_text_check'];

const choices: readonly TextCheck[] = ['standard', 'more', 'off'];

/** How closely texts are looked at for reasons to offer help. Switching it off is a decision, and is asked for once. */
export function TextCheckPanel() {
  const { privacy_settings: settings } = useAccount();
  const [isAsking, setAsking] = useState(false);
  const save = async (next: TextCheck): Promise<void> => {
    await updatePrivacy({ crisis_text_check: next });
    toastSuccess({ message: t('settings:textCheck.saved', { label: t(`settings:textCheck.choices.${next}.label`) }) });
  };
  const choose = (next: string): void => {
    if (next === 'off') {
      setAsking(true);
    } else {
      save(next as TextCheck).catch(toastError);
    }
  };
  return (
    <Panel title={t('settings:textCheck.title')} description={t('settings:textCheck.lead')}>
      <Radio.Group aria-label={t('settings:textCheck.title')} value={settings.crisis_text_check} onChange={choose}>
        <Stack gap="sm">
          {choices.map((id) => (
            <Radio
              key={id}
              value={id}
              size="md"
              label={t(`settings:textCheck.choices.${id}.label`)}
              description={t(`settings:textCheck.choices.${id}.words`)}
              classNames={{ label: classes.level ?? '' }}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed" mt="md">
        {t('settings:textCheck.always')}
      </Text>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('settings:textCheck.offTitle')}
        confirmLabel={t('settings:textCheck.offConfirm')}
        onConfirm={() => save('off')}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('settings:textCheck.offText.why')}</Text>
          <Text>{t('settings:textCheck.offText.left')}</Text>
        </Stack>
      </ConfirmDialog>
    </Panel>
  );
}
