import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n/i18n.ts';
import { groupsOf, isSameGroup, placesToAsk } from './recoveryKeyGroups.ts';

interface RecoveryKeyCheckProps {
  readonly recoveryKey: string;
  readonly doneLabel: string;
  readonly isBusy?: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Asks for two groups of the key, to be sure that it was kept. */
export function RecoveryKeyCheck({ recoveryKey, doneLabel, isBusy = false, onBack, onDone }: RecoveryKeyCheckProps) {
  const groups = groupsOf(recoveryKey);
  const [places] = useState(() => placesToAsk(groups.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missed = places.filter((place) => !isSameGroup(typed[place] ?? '', groups[place] ?? ''));
    setWrong(missed);
    if (missed.length === 0) {
      onDone();
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Group grow align="flex-start">
          {places.map((place, index) => (
            <TextInput
              key={place}
              label={t('account:recoveryKeyCheck.group', { place: place + 1 })}
              value={typed[place] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped((before) => ({ ...before, [place]: value }));
              }}
              error={wrong.includes(place) ? t('account:recoveryKeyCheck.wrong') : undefined}
              autoFocus={index === 0}
              autoComplete="off"
              spellCheck={false}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            />
          ))}
        </Group>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('account:recoveryKeyCheck.back')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {doneLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
