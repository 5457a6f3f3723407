import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDraft } from '../../hooks/useDraft.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { formOfDraft } from './planForm.ts';

/** Says that there is an unsaved form of the plan, and leads back to it. Nothing when there is none. */
export function UnsavedNote() {
  const [, navigate] = useLocation();
  const draft = useDraft('safety_plan');
  const [isGone, setGone] = useState(false);
  if (!draft.isLoaded || isGone || formOfDraft(draft.restored) === null) {
    return null;
  }
  const discard = (): void => {
    draft.discard().then(() => {
      setGone(true);
      toastSuccess({ message: t('safety:draft.discarded') });
    }, toastError);
  };
  return (
    <Alert color="honey" variant="light" title={t('safety:draft.title')}>
      {t('safety:draft.text')}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => navigate('/safety/edit')}>
          {t('safety:draft.open')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={discard}>
          {t('safety:draft.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
