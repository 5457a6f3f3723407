import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { createPortal } from 'react-dom';
import { desktop } from '../../api.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './RecoveryKeyView.module.css';
import { groupsOf } from './recoveryKeyGroups.ts';

const text = {
  key: 'Recovery key',
  copy: 'Copy',
  save: 'Save to a file',
  print: 'Print',
  copied: 'The key leaves the clipboard again in 30 seconds.',
  saved: 'The recovery sheet has been saved.',
  savedHint: 'Best on a USB stick or somewhere else than this computer.',
  sheetTitle: 'Evenkeel recovery sheet',
  sheetFor: 'Account',
  sheetDate: 'Printed on',
  sheetHow:
    'If you forget your password: start Evenkeel, choose “Forgot your password?” and type this key. It opens your vault and lets you set a new password.',
  sheetCare:
    'Whoever has this sheet and your computer can read everything you wrote. Keep it where you keep your passport.',
};

interface RecoveryKeyViewProps {
  readonly recoveryKey: string;
  readonly username: string;
}

/** The recovery key with the ways to keep it: clipboard, file, paper. */
export function RecoveryKeyView({ recoveryKey, username }: RecoveryKeyViewProps) {
  const groups = groupsOf(recoveryKey);
  const copy = (): void => {
    desktop('desktop.copy', { text: recoveryKey, secret: true }).then(
      () => toastSuccess({ message: text.copied }),
      toastError,
    );
  };
  const save = (): void => {
    desktop('desktop.saveRecoveryKey', { recovery_key: recoveryKey, username }).then(({ saved }) => {
      if (saved) {
        toastSuccess({ title: text.saved, message: text.savedHint });
      }
    }, toastError);
  };
  const print = (): void => {
    desktop('desktop.print', {}).catch(toastError);
  };
  return (
    <div>
      <KeyGroups groups={groups} label={text.key} />
      <Group gap="xs" mt="md">
        <Button variant="light" leftSection={<IconDeviceFloppy size={18} />} onClick={save}>
          {text.save}
        </Button>
        <Button variant="light" leftSection={<IconPrinter size={18} />} onClick={print}>
          {text.print}
        </Button>
        <Button variant="subtle" leftSection={<IconCopy size={18} />} onClick={copy}>
          {text.copy}
        </Button>
      </Group>
      <PrintedSheet groups={groups} username={username} />
    </div>
  );
}

function KeyGroups({ groups, label }: { readonly groups: readonly string[]; readonly label: string }) {
  return (
    <ol className={classes.groups} aria-label={label}>
      {groups.map((group, index) => (
        // Groups may repeat; their place is what names them.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index} className={classes.group}>
          <span className={classes.place} aria-hidden="true">
            {index + 1}
          </span>
          {group}
        </li>
      ))}
    </ol>
  );
}

/** What comes out of the printer instead of the screen. */
function PrintedSheet({ groups, username }: { readonly groups: readonly string[]; readonly username: string }) {
  const format = useFormat();
  return createPortal(
    <div className={classes.sheet} aria-hidden="true">
      <p className={classes.sheetTitle}>{text.sheetTitle}</p>
      <Text>
        {text.sheetFor}: <strong>{username}</strong>
      </Text>
      <Text>
        {text.sheetDate}: {format.day(format.today())}
      </Text>
      <KeyGroups groups={groups} label={text.key} />
      <Text>{text.sheetHow}</Text>
      <Text>{text.sheetCare}</Text>
    </div>,
    document.body,
  );
}
