import { Alert, Button } from '@mantine/core';
import { ApiError, api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { type PlanForm, saveInput } from './planForm.ts';

interface ReviewNoteProps {
  readonly form: PlanForm;
  readonly help: string;
  readonly onConflict: () => void;
}

/** Asks whether the plan is still right; one click says so. */
export function ReviewNote({ form, help, onConflict }: ReviewNoteProps) {
  const confirm = useAction(async () => {
    try {
      await api('safetyPlan.save', saveInput(form));
      toastSuccess({ message: t('safety:review.saved') });
    } catch (error) {
      const isConflict = error instanceof ApiError && error.code === 'CONFLICT';
      if (isConflict) {
        onConflict();
        toastSuccess({ message: t('safety:review.conflict') });
      } else {
        toastError(error);
      }
    }
  });
  return (
    <Alert color="tide" variant="light" title={t('safety:review.title')}>
      {help}
      <div>
        <Button mt="xs" size="sm" loading={confirm.isPending} onClick={() => void confirm.run()}>
          {t('safety:review.done')}
        </Button>
      </div>
    </Alert>
  );
}
