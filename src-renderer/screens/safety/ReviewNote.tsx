import { Alert, Button } from '@mantine/core';
import { ApiError, api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { type PlanForm, saveInput } from './planForm.ts';
import { words } from './words.ts';

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
      toastSuccess({ message: words.review.saved });
    } catch (error) {
      const isConflict = error instanceof ApiError && error.code === 'CONFLICT';
      if (isConflict) {
        onConflict();
        toastSuccess({ message: words.review.conflict });
      } else {
        toastError(error);
      }
    }
  });
  return (
    <Alert color="tide" variant="light" title={words.review.title}>
      {help}
      <div>
        <Button mt="xs" size="sm" loading={confirm.isPending} onClick={() => void confirm.run()}>
          {words.review.done}
        </Button>
      </div>
    </Alert>
  );
}
