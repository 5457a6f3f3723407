import { SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { physicalSymptoms, stressors } from '../../../src-shared/vocabulary/stress.ts';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { WordPicker } from '../../components/WordPicker.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWords } from '../../i18n/vocabulary.ts';
import { wallTime } from '../../wallTime.ts';
import classes from './StressFields.module.css';
import { type StressForm, stressMomentProblem } from './stressForm.ts';

/** As they are stored. */
const copingOffered = [
  'slow breathing',
  'a short walk',
  'a break',
  'talking to somebody',
  'music',
  'writing it down',
  'exercise',
  'time outdoors',
  'one thing at a time',
  'saying no',
];

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
        label={t('stress:form.stressors')}
        value={form.stressors}
        onChange={(chosen) => set({ stressors: chosen })}
        vocabulary={stressors}
      />
      <WordPicker
        label={t('stress:form.symptoms')}
        value={form.physical_symptoms}
        onChange={(chosen) => set({ physical_symptoms: chosen })}
        vocabulary={physicalSymptoms}
      />
      <WordPicker
        label={t('stress:form.coping')}
        value={form.coping_strategies_used}
        onChange={(chosen) => set({ coping_strategies_used: chosen })}
        vocabulary={copingOffered}
      />
      {form.coping_strategies_used.length > 0 && (
        <RatingScale
          label={t('stress:form.effectiveness')}
          value={form.effectiveness_rating}
          onChange={(effectiveness_rating) => set({ effectiveness_rating })}
          words={scaleWords('helped')}
          isClearable
        />
      )}
      <GrowingTextarea
        label={t('stress:form.note')}
        placeholder={t('stress:form.notePlaceholder')}
        value={form.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
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
          {t('stress:form.when')}
        </div>
        {canBeNow && (
          <SegmentedControl
            aria-labelledby={`${id}-when`}
            value={form.moment === null ? 'now' : 'other'}
            onChange={(choice) => setMoment(choice === 'now' ? null : now)}
            data={[
              { value: 'now', label: t('stress:form.now') },
              { value: 'other', label: t('stress:form.otherMoment') },
            ]}
          />
        )}
      </div>
      {form.moment !== null && (
        <TextInput
          type="datetime-local"
          aria-label={t('stress:form.moment')}
          value={form.moment}
          max={now}
          onChange={(event) => setMoment(event.currentTarget.value)}
          error={stressMomentProblem(form, now)}
        />
      )}
    </fieldset>
  );
}
