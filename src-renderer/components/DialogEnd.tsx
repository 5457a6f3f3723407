import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorSentence } from '../api.ts';
import { t } from '../i18n/i18n.ts';

interface DialogEndProps {
  /** Why it could not be saved; null while nothing went wrong. */
  readonly error: unknown;
  /** What belongs to it beside its own sentence. */
  readonly more?: ReactNode;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  /** What the button does, where it is more than to save. */
  readonly saveLabel?: string;
  readonly className?: string | undefined;
  readonly onCancel: () => void;
}

/** The end of a form in a dialog: what went wrong, and the two ways out. */
export function DialogEnd({ error, more, isPending, isDisabled, saveLabel, className, onCancel }: DialogEndProps) {
  return (
    <>
      {error !== null && (
        <Alert color="clay" role="alert">
          {errorSentence(error)} {more}
        </Alert>
      )}
      <Group justify="flex-end" className={className}>
        <Button variant="default" onClick={onCancel}>
          {t('components:dialogEnd.cancel')}
        </Button>
        <Button type="submit" loading={isPending} disabled={isDisabled}>
          {saveLabel ?? t('components:dialogEnd.save')}
        </Button>
      </Group>
    </>
  );
}
