import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { physicalSymptoms, stressors } from '../../../src-shared/vocabulary/stress.ts';
import { RatingScale } from '../../components/RatingScale.tsx';
import { WordPicker } from '../../components/WordPicker.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { wallTime } from '../../wallTime.ts';
import classes from './StressFields.module.css';
import { type StressForm, stressMomentProblem } from './stressForm.ts';
import { words } from './words.ts';

const text = words.form;

interface StressFieldsProps {
  readonly form: StressForm;
  readonly onChange: (form: StressForm) => void;
  /** An entry that exists has a moment; a new one may be now. */
  readonly canBeNow: boolean;
}

/** Everything about stress beside the level; all of it optional. */
export function StressFields({ form, onChange, canBeNow }: StressFieldsProps) {
  const set = (change: Partial<StressForm>): void => onChange({ ...form, ...change });
  return (
    <div className={classes.fields}>
      <WordPicker
        label={text.stressors}
        value={form.stressors}
        onChange={(chosen) => set({ stressors: chosen })}
        vocabulary={stressors}
      />
      <WordPicker
        label={text.symptoms}
        value={form.physical_symptoms}
        onChange={(chosen) => set({ physical_symptoms: chosen })}
        vocabulary={physicalSymptoms}
      />
      <WordPicker
        label={text.coping}
        value={form.coping_strategies_used}
        onChange={(chosen) => set({ coping_strategies_used: chosen })}
        vocabulary={text.copingOffered}
      />
      {form.coping_strategies_used.length > 0 && (
        <RatingScale
          label={text.effectiveness}
          value={form.effectiveness_rating}
          onChange={(effectiveness_rating) => set({ effectiveness_rating })}
          words={text.effectivenessWords}
          isClearable
        />
      )}
      <Textarea
        label={text.note}
        placeholder={text.notePlaceholder}
        value={form.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={12}
        dir="auto"
        maxLength={limits.note}
      />
      <Moment form={form} onChange={onChange} canBeNow={canBeNow} />
    </div>
  );
}

function Moment({ form, onChange, canBeNow }: StressFieldsProps) {
  const { timeZone } = useFormat();
  const id = useId();
  const now = wallTime(Date.now(), timeZone);
  const setMoment = (moment: string | null): void => onChange({ ...form, moment });
  return (
    <fieldset className={classes.when} aria-labelledby={`${id}-when`}>
      <div>
        <div id={`${id}-when`} className={classes.legend}>
          {text.when}
        </div>
        {canBeNow && (
          <SegmentedControl
            aria-labelledby={`${id}-when`}
            value={form.moment === null ? 'now' : 'other'}
            onChange={(choice) => setMoment(choice === 'now' ? null : now)}
            data={[
              { value: 'now', label: text.now },
              { value: 'other', label: text.otherMoment },
            ]}
          />
        )}
      </div>
      {form.moment !== null && (
        <TextInput
          type="datetime-local"
          aria-label={text.moment}
          value={form.moment}
          max={now}
          onChange={(event) => setMoment(event.currentTarget.value)}
          error={stressMomentProblem(form, now)}
        />
      )}
    </fieldset>
  );
}
