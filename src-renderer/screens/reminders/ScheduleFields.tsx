import { Button, Chip, CloseButton, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Reminders.module.css';
import type { Frequency, ReminderForm, ReminderProblems } from './reminderForm.ts';
import { weekdayName } from './reminderWords.ts';

const scheduleTypes = ['once', 'daily', 'weekly', 'custom'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const mostTimes = 24;
const units: readonly Frequency[] = ['DAILY', 'WEEKLY', 'MONTHLY'];

interface ScheduleFieldsProps {
  readonly form: ReminderForm;
  readonly onChange: (change: Partial<ReminderForm>) => void;
  readonly problems: ReminderProblems;
}

/** When a reminder comes. */
export function ScheduleFields({ form, onChange, problems }: ScheduleFieldsProps) {
  const isOnce = form.type === 'once';
  return (
    <Stack gap="md">
      <Select
        label={t('reminders:form.schedule')}
        value={form.type}
        onChange={(type) => type !== null && onChange({ type: type as ReminderForm['type'] })}
        data={scheduleTypes.map((value) => ({ value, label: t(`reminders:schedules.${value}`) }))}
        allowDeselect={false}
      />
      {form.type === 'weekly' && <Weekdays form={form} onChange={onChange} problems={problems} />}
      {form.type === 'custom' && <Rhythm form={form} onChange={onChange} problems={problems} />}
      <Times form={form} onChange={onChange} problems={problems} />
      <Group grow align="start">
        <TextInput
          type="date"
          label={isOnce ? t('reminders:form.day') : t('reminders:form.start')}
          value={form.start}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
          error={problems.start}
          required
        />
        {!isOnce && (
          <TextInput
            type="date"
            label={t('reminders:form.end')}
            description={t('reminders:form.endHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={form.end}
            min={form.start}
            onChange={(event) => onChange({ end: event.currentTarget.value })}
            error={problems.end}
          />
        )}
      </Group>
    </Stack>
  );
}

function Times({ form, onChange, problems }: ScheduleFieldsProps) {
  const isOnce = form.type === 'once';
  const times = isOnce ? form.times.slice(0, 1) : form.times;
  return (
    <Group align="end" gap="sm">
      {times.map((time, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: times have no names, and while one is typed it may be like another
        <Group key={index} gap={4} align="end" wrap="nowrap">
          <TextInput
            type="time"
            label={
              times.length === 1 ? t('reminders:form.time') : t('reminders:form.timeNumber', { number: index + 1 })
            }
            value={time}
            onChange={(event) => onChange({ times: form.times.with(index, event.currentTarget.value) })}
            error={time === '' ? problems.times : undefined}
            required
          />
          {times.length > 1 && (
            <CloseButton
              mb={4}
              aria-label={t('reminders:form.removeTime', { number: index + 1 })}
              onClick={() => onChange({ times: form.times.toSpliced(index, 1) })}
            />
          )}
        </Group>
      ))}
      {!isOnce && times.length < mostTimes && (
        <Button variant="subtle" onClick={() => onChange({ times: [...form.times, ''] })}>
          {t('reminders:form.addTime')}
        </Button>
      )}
    </Group>
  );
}

function Weekdays({ form, onChange, problems }: ScheduleFieldsProps) {
  const format = useFormat();
  const toggle = (weekday: number, isOn: boolean): void =>
    onChange({ days: isOn ? [...form.days, weekday] : form.days.filter((day) => day !== weekday) });
  return (
    <fieldset className={classes.weekdays}>
      <legend className="mantine-InputWrapper-label">{t('reminders:form.days')}</legend>
      <Group gap="xs" mt={4}>
        {weekdays.map((weekday) => (
          <Chip key={weekday} checked={form.days.includes(weekday)} onChange={(isOn) => toggle(weekday, isOn)}>
            {weekdayName(weekday, format, 'short')}
          </Chip>
        ))}
      </Group>
      {problems.days !== undefined && (
        <p className={classes.wrong} role="alert">
          {problems.days}
        </p>
      )}
    </fieldset>
  );
}

function Rhythm({ form, onChange, problems }: ScheduleFieldsProps) {
  const options = [
    ...units.map((value) => ({ value, label: t(`reminders:rhythm.units.${value}`) })),
    { value: 'rule', label: t('reminders:form.ownRule') },
  ];
  return (
    <Group grow align="start">
      {form.unit !== 'rule' && (
        <NumberInput
          label={t('reminders:form.every')}
          value={form.every}
          min={1}
          max={365}
          allowDecimal={false}
          onChange={(every) => onChange({ every: Number(every) })}
          error={problems.every}
        />
      )}
      <Select
        label={t('reminders:form.unit')}
        value={form.unit}
        onChange={(unit) => unit !== null && onChange({ unit: unit as ReminderForm['unit'] })}
        data={options}
        allowDeselect={false}
      />
      {form.unit === 'rule' && (
        <TextInput
          label={t('reminders:form.rule')}
          description={t('reminders:form.ruleHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.rrule}
          maxLength={500}
          onChange={(event) => onChange({ rrule: event.currentTarget.value })}
          error={problems.rrule}
          required
        />
      )}
    </Group>
  );
}
