import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDraft } from '../../hooks/useDraft.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { formOfDraft } from './planForm.ts';
import { words } from './words.ts';

const text = words.draft;

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
      toastSuccess({ message: text.discarded });
    }, toastError);
  };
  return (
    <Alert color="honey" variant="light" title={text.title}>
      {text.text}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => navigate('/safety/edit')}>
          {text.open}
        </Button>
        <Button size="compact-sm" variant="default" onClick={discard}>
          {text.discard}
        </Button>
      </Group>
    </Alert>
  );
}
