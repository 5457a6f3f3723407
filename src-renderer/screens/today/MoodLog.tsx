import { Alert, Button, Collapse, Group } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { type Draft, useDraft } from '../../hooks/useDraft.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { useLogAsked } from '../../hooks/useLogAsked.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWords } from '../../i18n/vocabulary.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { wallTime } from '../../wallTime.ts';
import { MoodFields, momentProblem } from '../mood/MoodFields.tsx';
import { moodKey } from '../mood/MoodRow.tsx';
import {
  emptyMoodForm,
  isEmptyMoodForm,
  type MoodForm,
  moodDraftOf,
  moodFormOfDraft,
  trackInput,
} from '../mood/moodForm.ts';
import classes from './MoodLog.module.css';
import { MoodSaved } from './MoodSaved.tsx';

export interface SavedMood {
  readonly answer: Output<'mood.track'>;
  /** What was entered, so that taking it back loses nothing. */
  readonly form: MoodForm;
}

/** Mood in two clicks: pick a number, save. */
export function MoodLog() {
  const draft = useDraft('mood');
  return draft.isLoaded ? <LoadedMoodLog draft={draft} /> : <PanelSkeleton height={220} />;
}

function LoadedMoodLog({ draft }: { readonly draft: Draft }) {
  const [form, setForm] = useState<MoodForm>(() =>
    draft.restored === null ? emptyMoodForm : moodFormOfDraft(draft.restored),
  );
  const [notice, setNotice] = useState<string | null>(() => (isEmptyMoodForm(form) ? null : t('today:mood.restored')));
  const [saved, setSaved] = useState<SavedMood | null>(null);
  const hidden = useHiddenKeys();
  const panel = useRef<HTMLDivElement>(null);
  const isSavedShown = saved !== null && !hidden.has(moodKey(saved.answer.entry.id));

  const change = (next: MoodForm): void => {
    setForm(next);
    if (isEmptyMoodForm(next)) {
      void draft.discard();
    } else {
      draft.stage(() => moodDraftOf(next));
    }
  };
  const startOver = (): void => {
    setForm(emptyMoodForm);
    setNotice(null);
    void draft.discard();
  };
  const takenBack = (): void => {
    if (saved !== null) {
      setSaved(null);
      change(saved.form);
      setNotice(t('today:mood.undone'));
    }
  };
  const onSaved = (answer: Output<'mood.track'>): void => {
    setSaved({ answer, form });
    startOver();
  };

  useLogAsked('mood', () => {
    setSaved(null);
    // The screen's title takes the focus when the screen opens; this comes after it.
    requestAnimationFrame(() => focusScale(panel.current));
  });

  if (isSavedShown) {
    return <MoodSaved answer={saved.answer} onTakenBack={takenBack} onAnother={() => setSaved(null)} />;
  }
  return (
    <Panel title={saved === null ? t('today:mood.title') : t('today:mood.again')}>
      <div ref={panel}>
        {notice !== null && (
          <p className={classes.notice} role="status">
            {notice}
          </p>
        )}
        <MoodLogForm form={form} onChange={change} onClear={startOver} onSaved={onSaved} discardDraft={draft.discard} />
      </div>
    </Panel>
  );
}

function focusScale(panel: HTMLElement | null): void {
  const radios = [...(panel?.querySelectorAll<HTMLInputElement>('[role="radiogroup"] input') ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}

interface MoodFormProps {
  readonly form: MoodForm;
  readonly onChange: (form: MoodForm) => void;
  readonly onClear: () => void;
  readonly onSaved: (answer: Output<'mood.track'>) => void;
  readonly discardDraft: () => Promise<void>;
}

function MoodLogForm({ form, onChange, onClear, onSaved, discardDraft }: MoodFormProps) {
  const { timeZone } = useFormat();
  const save = useAction(async () => {
    const answer = await api('mood.track', trackInput(form, timeZone));
    await discardDraft();
    onSaved(answer);
  });
  const hasProblem = momentProblem(form, wallTime(Date.now(), timeZone)) !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (form.mood_rating !== null && !hasProblem) {
      void save.run();
    }
  };
  return (
    <form onSubmit={submit}>
      <RatingScale
        label={t('today:mood.scale')}
        hideLabel
        look="faces"
        value={form.mood_rating}
        onChange={(mood_rating) => onChange({ ...form, mood_rating })}
        words={scaleWords('mood')}
      />
      <Collapse expanded={form.mood_rating !== null} keepMounted={false}>
        <div className={classes.details}>
          <MoodFields form={form} onChange={onChange} canBeNow />
        </div>
      </Collapse>
      {save.error !== null && (
        <Alert color="clay" role="alert" mt="md" title={t('today:mood.failed')}>
          {errorSentence(save.error)}
        </Alert>
      )}
      {form.mood_rating !== null && (
        <div className={classes.bar}>
          <p className={classes.hint}>{t('today:mood.optional')}</p>
          <Group gap="xs">
            <Button variant="subtle" onClick={onClear}>
              {t('today:mood.clear')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={hasProblem}>
              {t('today:mood.save')}
            </Button>
          </Group>
        </div>
      )}
    </form>
  );
}
