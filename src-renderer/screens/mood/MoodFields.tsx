import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { activities, emotions, triggers } from '../../../src-shared/vocabulary/mood.ts';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { WordPicker } from '../../components/WordPicker.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWords } from '../../i18n/vocabulary.ts';
import { wallTime } from '../../wallTime.ts';
import classes from './MoodFields.module.css';
import type { MoodForm } from './moodForm.ts';

interface MoodFieldsProps {
  readonly form: MoodForm;
  readonly onChange: (form: MoodForm) => void;
  /** An entry that exists has a moment; a new one may be now. */
  readonly canBeNow: boolean;
}

/** Everything about a mood beside the rating; all of it optional. */
export function MoodFields({ form, onChange, canBeNow }: MoodFieldsProps) {
  const format = useFormat();
  const set = (change: Partial<MoodForm>): void => onChange({ ...form, ...change });
  return (
    <div className={classes.fields}>
      <RatingScale
        label={t('mood:form.energy')}
        value={form.energy_level}
        onChange={(energy_level) => set({ energy_level })}
        words={scaleWords('energy')}
        isClearable
      />
      <WordPicker
        label={t('mood:form.emotions')}
        value={form.emotions}
        onChange={(chosen) => set({ emotions: chosen })}
        vocabulary={groupedEmotions()}
      />
      <WordPicker
        label={t('mood:form.triggers')}
        value={form.triggers}
        onChange={(chosen) => set({ triggers: chosen })}
        vocabulary={triggers}
      />
      <GrowingTextarea
        label={t('mood:form.note')}
        placeholder={t('mood:form.notePlaceholder')}
        value={form.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
        minRows={2}
        maxRows={12}
        dir="auto"
        maxLength={limits.note}
      />
      <div className={classes.pair}>
        <NumberInput
          label={t('mood:form.sleep')}
          value={form.sleep_hours ?? ''}
          onChange={(value) => set({ sleep_hours: typeof value === 'number' ? value : null })}
          min={0}
          max={24}
          step={0.5}
          decimalScale={2}
          decimalSeparator={format.decimalSeparator}
          clampBehavior="strict"
        />
        <NumberInput
          label={t('mood:form.exercise')}
          value={form.exercise_minutes ?? ''}
          onChange={(value) => set({ exercise_minutes: typeof value === 'number' ? value : null })}
          min={0}
          max={1440}
          step={5}
          allowDecimal={false}
          clampBehavior="strict"
        />
      </div>
      <WordPicker
        label={t('mood:form.activities')}
        value={form.activities}
        onChange={(chosen) => set({ activities: chosen })}
        vocabulary={activities}
      />
      <Moment form={form} onChange={onChange} canBeNow={canBeNow} />
    </div>
  );
}

/** The emotions below the name of how they feel. */
function groupedEmotions(): Readonly<Record<string, readonly string[]>> {
  return {
    [t('mood:form.emotionGroups.pleasant')]: emotions.pleasant,
    [t('mood:form.emotionGroups.unpleasant')]: emotions.unpleasant,
    [t('mood:form.emotionGroups.between')]: emotions.between,
  };
}

function Moment({ form, onChange, canBeNow }: MoodFieldsProps) {
  const { timeZone } = useFormat();
  const id = useId();
  const now = wallTime(Date.now(), timeZone);
  const setMoment = (moment: string | null): void => onChange({ ...form, moment });
  return (
    <fieldset className={classes.when} aria-labelledby={`${id}-when`}>
      <div>
        <div id={`${id}-when`} className={classes.legend}>
          {t('mood:form.when')}
        </div>
        {canBeNow && (
          <SegmentedControl
            aria-labelledby={`${id}-when`}
            value={form.moment === null ? 'now' : 'other'}
            onChange={(choice) => setMoment(choice === 'now' ? null : now)}
            data={[
              { value: 'now', label: t('mood:form.now') },
              { value: 'other', label: t('mood:form.otherMoment') },
            ]}
          />
        )}
      </div>
      {form.moment !== null && (
        <TextInput
          type="datetime-local"
          aria-label={t('mood:form.moment')}
          value={form.moment}
          max={now}
          onChange={(event) => setMoment(event.currentTarget.value)}
          error={momentProblem(form, now)}
        />
      )}
    </fieldset>
  );
}

/** What is wrong with the moment of a mood; null when nothing is. `now` is wall time. */
export function momentProblem(form: MoodForm, now: string): string | null {
  if (form.moment === null) {
    return null;
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(form.moment)) {
    return t('mood:form.noMoment');
  }
  return form.moment > now ? t('mood:form.future') : null;
}
