import { Alert, Button, Collapse } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { type Draft, useDraft } from '../../hooks/useDraft.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWords } from '../../i18n/vocabulary.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { wallTime } from '../../wallTime.ts';
import { StressFields } from '../stress/StressFields.tsx';
import {
  emptyStressForm,
  isEmptyStressForm,
  type StressForm,
  stressDraftOf,
  stressFormOfDraft,
  stressInput,
  stressMomentProblem,
} from '../stress/stressForm.ts';
import { stressKey } from '../stress/stressKey.ts';
import classes from './MoodLog.module.css';
import { StressSaved } from './StressSaved.tsx';

interface SavedStress {
  readonly answer: Output<'stress.track'>;
  /** What was entered, so that taking it back loses nothing. */
  readonly form: StressForm;
}

/** Stress in two clicks: pick a number, save. */
export function StressLog() {
  const draft = useDraft('stress');
  return draft.isLoaded ? <LoadedStressLog draft={draft} /> : <PanelSkeleton height={150} />;
}

function LoadedStressLog({ draft }: { readonly draft: Draft }) {
  const [form, setForm] = useState<StressForm>(() =>
    draft.restored === null ? emptyStressForm : stressFormOfDraft(draft.restored),
  );
  const [notice, setNotice] = useState<string | null>(() =>
    isEmptyStressForm(form) ? null : t('today:stress.restored'),
  );
  const [saved, setSaved] = useState<SavedStress | null>(null);
  const hidden = useHiddenKeys();

  const change = (next: StressForm): void => {
    setForm(next);
    if (isEmptyStressForm(next)) {
      void draft.discard();
    } else {
      draft.stage(() => stressDraftOf(next));
    }
  };
  const startOver = (): void => {
    setForm(emptyStressForm);
    setNotice(null);
    void draft.discard();
  };
  const takenBack = (): void => {
    if (saved !== null) {
      setSaved(null);
      change(saved.form);
      setNotice(t('today:stress.undone'));
    }
  };
  const onSaved = (answer: Output<'stress.track'>): void => {
    setSaved({ answer, form });
    startOver();
  };

  if (saved !== null && !hidden.has(stressKey(saved.answer.entry.id))) {
    return <StressSaved answer={saved.answer} onTakenBack={takenBack} onAnother={() => setSaved(null)} />;
  }
  return (
    <Panel title={t('today:stress.title')}>
      {notice !== null && (
        <div className={classes.notice} role="status">
          <span>{notice}</span>
          <Button size="compact-sm" variant="subtle" onClick={startOver}>
            {t('today:stress.discard')}
          </Button>
        </div>
      )}
      <StressLogForm form={form} onChange={change} onSaved={onSaved} discardDraft={draft.discard} />
    </Panel>
  );
}

interface StressLogFormProps {
  readonly form: StressForm;
  readonly onChange: (form: StressForm) => void;
  readonly onSaved: (answer: Output<'stress.track'>) => void;
  readonly discardDraft: () => Promise<void>;
}

function StressLogForm({ form, onChange, onSaved, discardDraft }: StressLogFormProps) {
  const { timeZone } = useFormat();
  const save = useAction(async () => {
    const answer = await api('stress.track', stressInput(form, timeZone));
    await discardDraft();
    onSaved(answer);
  });
  const hasProblem = stressMomentProblem(form, wallTime(Date.now(), timeZone)) !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (form.stress_level !== null && !hasProblem) {
      void save.run();
    }
  };
  return (
    <form onSubmit={submit}>
      <RatingScale
        label={t('today:stress.scale')}
        hideLabel
        value={form.stress_level}
        onChange={(stress_level) => onChange({ ...form, stress_level })}
        words={scaleWords('stress')}
        isClearable
      />
      <Collapse expanded={form.stress_level !== null} keepMounted={false}>
        <div className={classes.details}>
          <StressFields form={form} onChange={onChange} canBeNow />
        </div>
      </Collapse>
      {save.error !== null && (
        <Alert color="clay" role="alert" mt="md" title={t('today:stress.failed')}>
          {errorSentence(save.error)}
        </Alert>
      )}
      {form.stress_level !== null && (
        <div className={classes.bar}>
          <p className={classes.hint}>{t('today:stress.optional')}</p>
          <Button type="submit" loading={save.isPending} disabled={hasProblem}>
            {t('today:stress.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
