import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { errorSentence } from '../api.ts';
import { t } from '../i18n/i18n.ts';

interface Toast {
  readonly title?: string;
  readonly message: string;
}

function closable() {
  return { closeButtonProps: { 'aria-label': t('messages:close') } };
}

/** Says that something went well. */
export function toastSuccess({ title, message }: Toast): void {
  notifications.show({ title, message, color: 'tide', autoClose: 5_000, ...closable() });
}

/** Says why something was not done that nobody did wrong. */
export function toastNote({ title, message }: Toast): void {
  notifications.show({ title, message, color: 'tide', autoClose: 10_000, ...closable() });
}

/** Says what went wrong; stays until closed, so that it can be read in peace. */
export function toastError(error: unknown, title: string = t('messages:failed')): void {
  notifications.show({ title, message: errorSentence(error), color: 'clay', autoClose: false, ...closable() });
}

/** Shows a message with an undo button until `hideToast(id)`. */
export function toastUndo(id: string, message: string, undo: () => void): void {
  notifications.show({
    id,
    color: 'tide',
    autoClose: false,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {t('messages:undo')}
        </Button>
      </Group>
    ),
  });
}

export function hideToast(id: string): void {
  notifications.hide(id);
}
