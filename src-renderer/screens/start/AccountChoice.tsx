import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../i18n/i18n.ts';
import { useSession } from '../../state/session.ts';
import classes from './AccountChoice.module.css';

interface AccountChoiceProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error?: string | undefined;
}

/** Who is signing in: one of the accounts on this computer, or a name that is not shown here. */
export function AccountChoice({ value, onChange, error }: AccountChoiceProps) {
  const accounts = useSession((state) => state.desktop?.accounts ?? []);
  const [isTyping, setTyping] = useState(accounts.length === 0);

  if (isTyping) {
    return (
      <Stack gap={4}>
        <TextInput
          label={t('start:accountChoice.name')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        {accounts.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.switch ?? ''}
            onClick={() => {
              setTyping(false);
              onChange(accounts[0]?.label ?? '');
            }}
          >
            {t('start:accountChoice.back')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap={4}>
      <Radio.Group label={t('start:accountChoice.account')} value={value} onChange={onChange} error={error}>
        <Stack gap="xs" mt={4} className={classes.list ?? ''}>
          {accounts.map((account) => (
            <Radio.Card key={account.vault_id} value={account.label} className={classes.account ?? ''}>
              <IconUser size={20} stroke={1.7} aria-hidden="true" />
              <span className={classes.label}>{account.label}</span>
              <Radio.Indicator />
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.switch ?? ''}
        onClick={() => {
          setTyping(true);
          onChange('');
        }}
      >
        {t('start:accountChoice.other')}
      </Button>
    </Stack>
  );
}
