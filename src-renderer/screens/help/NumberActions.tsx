import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconCopy, IconPhone } from '@tabler/icons-react';
import { desktop } from '../../api.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { telUrl } from './phone.ts';

interface NumberActionsProps {
  readonly phone: string;
  /** Whose number it is, for screen readers. */
  readonly name: string;
  readonly isPrimary?: boolean;
}

/** Calls a number through the system, or copies it. */
export function NumberActions({ phone, name, isPrimary = false }: NumberActionsProps) {
  const call = (): void => {
    desktop('desktop.openExternal', { url: telUrl(phone) }).catch((error: unknown) =>
      toastError(error, t('help:number.callFailed')),
    );
  };
  const copy = (): void => {
    desktop('desktop.copy', { text: phone }).then(
      () => toastSuccess({ message: t('help:number.copied', { phone }) }),
      toastError,
    );
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        color="clay"
        variant={isPrimary ? 'filled' : 'light'}
        size={isPrimary ? 'lg' : 'sm'}
        leftSection={<IconPhone size={isPrimary ? 22 : 16} />}
        onClick={call}
        aria-label={`${t('help:number.call', { phone })} (${name})`}
      >
        {phone}
      </Button>
      <Tooltip label={t('help:number.copy', { phone })}>
        <ActionIcon
          variant="default"
          size={isPrimary ? 50 : 36}
          onClick={copy}
          aria-label={`${t('help:number.copy', { phone })} (${name})`}
        >
          <IconCopy size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
