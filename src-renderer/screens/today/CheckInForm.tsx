import { Alert, Button, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { ScaleSlider } from '../../components/ScaleSlider.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { flushDeletes } from '../../state/pendingDeletes.ts';
import classes from './CheckIn.module.css';
import { type CheckInForm as CheckInFields, checkInInput, checkInScales, missingScales } from './checkInForm.ts';

interface CheckInFormProps {
  readonly form: CheckInFields;
  readonly onChange: (form: CheckInFields) => void;
  readonly isRestored: boolean;
  /** It replaces a check-in of the same day. */
  readonly isExisting: boolean;
  /** Drops what was typed. */
  readonly onStop: () => void;
  readonly onSaved: (saved: Output<'checkIn.save'>) => void;
}

export function CheckInForm({ form, onChange, isRestored, isExisting, onStop, onSaved }: CheckInFormProps) {
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const missing = isAsked ? missingScales(form) : [];
  const save = useAction(async () => {
    const input = checkInInput(form);
    if (input !== null) {
      // A deletion of the same day that still waits must not take the new one.
      await flushDeletes();
      onSaved(await api('checkIn.save', input));
    }
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    void save.run();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {isRestored && (
        <div className={classes.notice} role="status">
          <span>{t('today:checkIn.restored')}</span>
          <Button size="compact-sm" variant="subtle" onClick={onStop}>
            {t('today:checkIn.discard')}
          </Button>
        </div>
      )}
      {checkInScales.map((scale) => (
        <ScaleSlider
          key={scale}
          label={t(`today:checkIn.scales.${scale}.label`)}
          ends={[t(`today:checkIn.scales.${scale}.low`), t(`today:checkIn.scales.${scale}.high`)]}
          unsetText={t('today:slider.unset')}
          value={form[scale]}
          isMissing={missing.includes(scale)}
          onChange={(value) => onChange({ ...form, [scale]: value })}
        />
      ))}
      <NumberInput
        label={t('today:checkIn.hours')}
        placeholder={t('today:checkIn.hoursOptional')}
        value={form.sleep_hours ?? ''}
        onChange={(value) => onChange({ ...form, sleep_hours: typeof value === 'number' ? value : null })}
        min={0}
        max={24}
        step={0.5}
        decimalScale={2}
        decimalSeparator={format.decimalSeparator}
        clampBehavior="strict"
      />
      <GrowingTextarea
        label={t('today:checkIn.gratitude')}
        placeholder={t('today:checkIn.gratitudePlaceholder')}
        value={form.gratitude_note}
        onChange={(event) => onChange({ ...form, gratitude_note: event.currentTarget.value })}
        minRows={2}
        maxRows={10}
        maxLength={limits.note}
        dir="auto"
      />
      {missing.length > 0 && (
        <Alert color="honey" variant="light" role="alert">
          {t('today:checkIn.missing', {
            fields: missing.map((scale) => t(`today:checkIn.scales.${scale}.label`)).join(', '),
          })}
        </Alert>
      )}
      {save.error !== null && (
        <Alert color="clay" role="alert" title={t('today:checkIn.failed')}>
          {errorSentence(save.error)}
        </Alert>
      )}
      <div className={classes.footer}>
        {isExisting && (
          <Button variant="default" onClick={onStop}>
            {t('today:checkIn.cancel')}
          </Button>
        )}
        <Button type="submit" loading={save.isPending}>
          {isExisting ? t('today:checkIn.update') : t('today:checkIn.save')}
        </Button>
      </div>
    </form>
  );
}
