import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError, api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import type { Draft } from '../../hooks/useDraft.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { isEmptyForm, type PlanForm, problemsOf, saveInput } from './planForm.ts';

interface SaveOptions {
  readonly form: PlanForm;
  readonly draft: Draft;
  /** There was no plan yet: what may be read before sign-in is asked afterwards. */
  readonly isNew: boolean;
}

export interface SavePlan {
  save(): void;
  /** Saves over what was changed elsewhere. */
  saveOver(): void;
  readonly isPending: boolean;
  /** The plan was asked to be saved once: what is missing may be named. */
  readonly isAsked: boolean;
  readonly isConflict: boolean;
  /** There is nothing to save. */
  readonly isNothing: boolean;
  readonly error: unknown;
}

/** Saves the whole plan as one, and goes on to read it. */
export function useSavePlan({ form, draft, isNew }: SaveOptions): SavePlan {
  const [, navigate] = useLocation();
  const [isAsked, setAsked] = useState(false);
  const isNothing = isNew && isEmptyForm(form);
  const action = useAction(async (changedFrom: string | null) => {
    await api('safetyPlan.save', { ...saveInput(form), updated_at: changedFrom });
    // It is saved for good: a draft that stays behind would only be offered again.
    await draft.discard().catch(toastError);
    if (isNew) {
      navigate('/safety/before-unlock/first');
    } else {
      toastSuccess({ message: t('safety:form.saved') });
      navigate('/safety');
    }
  });
  const over = useAction(async () => {
    const { safety_plan: newest } = await api('safetyPlan.get', { pictures: 'without' }).catch((error: unknown) => {
      toastError(error);
      throw error;
    });
    await action.run(newest?.updated_at ?? null);
  });
  return {
    save() {
      setAsked(true);
      if (problemsOf(form).size === 0 && !isNothing) {
        void action.run(form.updated_at);
      }
    },
    saveOver: () => void over.run(),
    isPending: action.isPending || over.isPending,
    isAsked,
    isConflict: action.error instanceof ApiError && action.error.code === 'CONFLICT',
    isNothing: isAsked && isNothing,
    error: action.error,
  };
}
