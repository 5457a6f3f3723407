import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { createPortal } from 'react-dom';
import { desktop } from '../../api.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './RecoveryKeyView.module.css';
import { groupsOf } from './recoveryKeyGroups.ts';

interface RecoveryKeyViewProps {
  readonly recoveryKey: string;
  readonly username: string;
}

/** The recovery key with the ways to keep it: clipboard, file, paper. */
export function RecoveryKeyView({ recoveryKey, username }: RecoveryKeyViewProps) {
  const groups = groupsOf(recoveryKey);
  const copy = (): void => {
    desktop('desktop.copy', { text: recoveryKey, secret: true }).then(
      () => toastSuccess({ message: t('account:recoveryKeyView.copied') }),
      toastError,
    );
  };
  const save = (): void => {
    desktop('desktop.saveRecoveryKey', { recovery_key: recoveryKey, username }).then(({ saved }) => {
      if (saved) {
        toastSuccess({ title: t('account:recoveryKeyView.saved'), message: t('account:recoveryKeyView.savedHint') });
      }
    }, toastError);
  };
  const print = (): void => {
    desktop('desktop.print', {}).catch(toastError);
  };
  return (
    <div>
      <KeyGroups groups={groups} label={t('account:recoveryKeyView.key')} />
      <Group gap="xs" mt="md">
        <Button variant="light" leftSection={<IconDeviceFloppy size={18} />} onClick={save}>
          {t('account:recoveryKeyView.save')}
        </Button>
        <Button variant="light" leftSection={<IconPrinter size={18} />} onClick={print}>
          {t('account:recoveryKeyView.print')}
        </Button>
        <Button variant="subtle" leftSection={<IconCopy size={18} />} onClick={copy}>
          {t('account:recoveryKeyView.copy')}
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
    <div className={classes.sheet} data-print-sheet="recovery-key" aria-hidden="true">
      <p className={classes.sheetTitle}>{t('account:recoveryKeyView.sheetTitle')}</p>
      <Text>
        {t('account:recoveryKeyView.sheetFor')}: <strong>{username}</strong>
      </Text>
      <Text>
        {t('account:recoveryKeyView.sheetDate')}: {format.day(format.today())}
      </Text>
      <KeyGroups groups={groups} label={t('account:recoveryKeyView.key')} />
      <Text>{t('account:recoveryKeyView.sheetHow')}</Text>
      <Text>{t('account:recoveryKeyView.sheetCare')}</Text>
    </div>,
    document.body,
  );
}
