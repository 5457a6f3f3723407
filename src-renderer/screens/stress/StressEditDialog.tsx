import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StressEntry } from '../../../src-shared/contract/stress.ts';
import { api } from '../../api.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { type Draft, useDraft } from '../../hooks/useDraft.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWords } from '../../i18n/vocabulary.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { wallTime } from '../../wallTime.ts';
import classes from './StressFields.module.css';
import { StressFields } from './StressFields.tsx';
import {
  type StressForm,
  stressDraftOf,
  stressFormOf,
  stressFormOfDraft,
  stressMomentProblem,
  stressUpdateInput,
} from './stressForm.ts';

interface StressEditDialogProps {
  /** Null keeps the dialog closed. */
  readonly entry: StressEntry | null;
  readonly onClose: () => void;
}

/** Changes a stress entry. What is typed is kept as a draft until it is saved. */
export function StressEditDialog({ entry, onClose }: StressEditDialogProps) {
  return (
    <Modal opened={entry !== null} onClose={onClose} title={t('stress:edit.title')} size="46rem" centered={false}>
      {entry !== null && <EditForm key={entry.id} entry={entry} onClose={onClose} />}
    </Modal>
  );
}

function EditForm({ entry, onClose }: { readonly entry: StressEntry; readonly onClose: () => void }) {
  const draft = useDraft(`stress:${entry.id}`);
  return draft.isLoaded ? <LoadedForm entry={entry} draft={draft} onClose={onClose} /> : <PanelSkeleton height={320} />;
}

interface LoadedFormProps {
  readonly entry: StressEntry;
  readonly draft: Draft;
  readonly onClose: () => void;
}

function LoadedForm({ entry, draft, onClose }: LoadedFormProps) {
  const { timeZone } = useFormat();
  const saved = stressFormOf(entry, timeZone);
  const [isRestored, setRestored] = useState(draft.restored !== null);
  const [form, setForm] = useState<StressForm>(() =>
    draft.restored === null ? saved : stressFormOfDraft(draft.restored),
  );
  const change = (next: StressForm): void => {
    setForm(next);
    draft.stage(() => stressDraftOf(next));
  };
  const discard = (): void => {
    setForm(saved);
    setRestored(false);
    void draft.discard();
  };
  const save = useAction(async () => {
    await api('stress.update', stressUpdateInput(entry, form, timeZone));
    await draft.discard();
    toastSuccess({ message: t('stress:edit.saved') });
    onClose();
  });
  const cancel = (): void => {
    void draft.discard();
    onClose();
  };
  const isSavable = form.stress_level !== null && stressMomentProblem(form, wallTime(Date.now(), timeZone)) === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSavable) {
      void save.run();
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        {isRestored && (
          <Alert color="honey" variant="light">
            <Group justify="space-between">
              <span>{t('stress:edit.restored')}</span>
              <Button size="compact-sm" variant="default" onClick={discard}>
                {t('stress:edit.discard')}
              </Button>
            </Group>
          </Alert>
        )}
        <RatingScale
          label={t('stress:edit.stress')}
          value={form.stress_level}
          onChange={(stress_level) => change({ ...form, stress_level })}
          words={scaleWords('stress')}
        />
        <StressFields form={form} onChange={change} canBeNow={false} />
        <DialogEnd
          error={save.error}
          isPending={save.isPending}
          isDisabled={!isSavable}
          saveLabel={t('stress:edit.save')}
          className={classes.bar}
          onCancel={cancel}
        />
      </Stack>
    </form>
  );
}
