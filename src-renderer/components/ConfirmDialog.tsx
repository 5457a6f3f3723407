import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorSentence } from '../api.ts';
import { useAction } from '../hooks/useAction.ts';
import { t } from '../i18n/i18n.ts';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does, as a verb: "Delete entry". */
  readonly confirmLabel: string;
  readonly tone?: 'plain' | 'danger';
  /** Closes the dialog when it resolves; shows why when it rejects. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly isConfirmDisabled?: boolean;
}

/** Asks once, in plain words, before something that matters. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  tone = 'plain',
  onConfirm,
  onClose,
  isConfirmDisabled = false,
}: ConfirmDialogProps) {
  const confirm = useAction(async () => {
    await onConfirm();
    onClose();
  });
  const close = (): void => {
    confirm.clearError();
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm.run();
        }}
      >
        {children}
        {confirm.error !== null && (
          <Text c="var(--mantine-color-error)" mt="md" role="alert">
            {errorSentence(confirm.error)}
          </Text>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t('components:confirmDialog.cancel')}
          </Button>
          <Button
            type="submit"
            color={tone === 'danger' ? 'clay' : undefined}
            loading={confirm.isPending}
            disabled={isConfirmDisabled}
          >
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
