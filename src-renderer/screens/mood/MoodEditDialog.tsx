import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { MoodEntry } from '../../../src-shared/contract/mood.ts';
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
import classes from './MoodFields.module.css';
import { MoodFields, momentProblem } from './MoodFields.tsx';
import { type MoodForm, moodDraftOf, moodFormOf, moodFormOfDraft, updateInput } from './moodForm.ts';

interface MoodEditDialogProps {
  /** Null keeps the dialog closed. */
  readonly entry: MoodEntry | null;
  readonly onClose: () => void;
}

/** Changes a mood entry. What is typed is kept as a draft until it is saved. */
export function MoodEditDialog({ entry, onClose }: MoodEditDialogProps) {
  return (
    <Modal opened={entry !== null} onClose={onClose} title={t('mood:edit.title')} size="46rem" centered={false}>
      {entry !== null && <EditForm key={entry.id} entry={entry} onClose={onClose} />}
    </Modal>
  );
}

function EditForm({ entry, onClose }: { readonly entry: MoodEntry; readonly onClose: () => void }) {
  const draft = useDraft(`mood:${entry.id}`);
  return draft.isLoaded ? <LoadedForm entry={entry} draft={draft} onClose={onClose} /> : <PanelSkeleton height={320} />;
}

interface LoadedFormProps {
  readonly entry: MoodEntry;
  readonly draft: Draft;
  readonly onClose: () => void;
}

function LoadedForm({ entry, draft, onClose }: LoadedFormProps) {
  const { timeZone } = useFormat();
  const saved = moodFormOf(entry, timeZone);
  const [isRestored, setRestored] = useState(draft.restored !== null);
  const [form, setForm] = useState<MoodForm>(() => (draft.restored === null ? saved : moodFormOfDraft(draft.restored)));
  const change = (next: MoodForm): void => {
    setForm(next);
    draft.stage(() => moodDraftOf(next));
  };
  const discard = (): void => {
    setForm(saved);
    setRestored(false);
    void draft.discard();
  };
  const save = useAction(async () => {
    await api('mood.update', updateInput(entry, form, timeZone));
    await draft.discard();
    toastSuccess({ message: t('mood:edit.saved') });
    onClose();
  });
  const cancel = (): void => {
    void draft.discard();
    onClose();
  };
  const isSavable = form.mood_rating !== null && momentProblem(form, wallTime(Date.now(), timeZone)) === null;
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
              <span>{t('mood:edit.restored')}</span>
              <Button size="compact-sm" variant="default" onClick={discard}>
                {t('mood:edit.discard')}
              </Button>
            </Group>
          </Alert>
        )}
        <RatingScale
          label={t('mood:edit.mood')}
          look="faces"
          value={form.mood_rating}
          onChange={(mood_rating) => change({ ...form, mood_rating })}
          words={scaleWords('mood')}
        />
        <MoodFields form={form} onChange={change} canBeNow={false} />
        <DialogEnd
          error={save.error}
          isPending={save.isPending}
          isDisabled={!isSavable}
          saveLabel={t('mood:edit.save')}
          className={classes.bar}
          onCancel={cancel}
        />
      </Stack>
    </form>
  );
}
