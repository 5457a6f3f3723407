import { Alert, Chip, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import {
  earliestPauseDay,
  latestPauseDay,
  mostPauses,
  type PauseReason,
  pauseReasons,
  type StreakPause,
} from '../../../src-shared/contract/streakPause.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { replacePauseWithUndo } from './changePauses.ts';
import { type PauseForm, type PauseProblems, pauseOf, pauseProblems } from './pauses.ts';
import classes from './Streak.module.css';

export interface AskedPause {
  /** Null adds one. */
  readonly old: StreakPause | null;
  readonly form: PauseForm;
}

interface PauseDialogProps {
  /** Null keeps the dialog closed. */
  readonly asked: AskedPause | null;
  readonly onClose: () => void;
}

/** Adds or changes a pause: why, from when, how long. */
export function PauseDialog({ asked, onClose }: PauseDialogProps) {
  const isNew = asked === null || asked.old === null;
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={t(isNew ? 'streak:dialog.addTitle' : 'streak:dialog.editTitle')}
    >
      {asked !== null && <Form asked={asked} onClose={onClose} />}
    </Modal>
  );
}

interface FieldProps {
  readonly form: PauseForm;
  readonly problems: PauseProblems;
  readonly today: string;
  readonly onChange: (change: Partial<PauseForm>) => void;
}

function Form({ asked, onClose }: { readonly asked: AskedPause; readonly onClose: () => void }) {
  const today = useToday();
  const { streak_pauses: pauses } = useAccount().wellness_preferences;
  const [form, setForm] = useState(asked.form);
  const [isAsked, setAsked] = useState(false);
  const problems = pauseProblems(
    form,
    pauses.filter(({ from }) => from !== asked.old?.from),
    today,
  );
  const save = useAction(async () => {
    const done = t(asked.old === null ? 'streak:done.added' : 'streak:done.changed');
    await replacePauseWithUndo(asked.old, pauseOf(form, today), done);
    onClose();
  });
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    setAsked(true);
    if (Object.keys(problems).length === 0) void save.run();
  };
  const fields: FieldProps = {
    form,
    problems: isAsked ? problems : {},
    today,
    onChange: (change) => setForm({ ...form, ...change }),
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Text>{t('streak:dialog.lead')}</Text>
        <ReasonField {...fields} />
        <StartField {...fields} />
        <EndField {...fields} />
        {fields.problems.form !== undefined && (
          <Alert color="honey" role="alert">
            {t('streak:problems.full', { most: mostPauses })}
          </Alert>
        )}
        <DialogEnd
          error={save.error}
          isPending={save.isPending}
          saveLabel={t('streak:dialog.save')}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function ReasonField({ form, problems, onChange }: FieldProps) {
  const problemId = useId();
  const problem = problems.reason;
  return (
    <fieldset className={classes.fieldset} aria-describedby={problem === undefined ? undefined : problemId}>
      <legend className={classes.legend}>{t('streak:dialog.reason')}</legend>
      <Chip.Group value={form.reason} onChange={(reason) => onChange({ reason: reason as PauseReason })}>
        <Group gap={6}>
          {pauseReasons.map((reason) => (
            <Chip key={reason} value={reason} variant="outline">
              {t(`streak:reasons.${reason}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {problem !== undefined && (
        <Text id={problemId} size="sm" mt={6} c="var(--mantine-color-error)" role="alert">
          {t(`streak:problems.${problem}`)}
        </Text>
      )}
    </fieldset>
  );
}

function StartField({ form, problems, today, onChange }: FieldProps) {
  const problem = problems.from === undefined ? undefined : t(`streak:problems.${problems.from}`);
  const isOwnDay = form.start === 'day';
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('streak:dialog.start')}
        value={form.start}
        onChange={(start) => onChange({ start: start as PauseForm['start'] })}
        error={isOwnDay ? undefined : problem}
      >
        <Group gap="lg" mt={4} mb={4}>
          <Radio value="today" label={t('streak:dialog.today')} />
          <Radio value="yesterday" label={t('streak:dialog.yesterday')} />
          <Radio value="day" label={t('streak:dialog.anotherDay')} />
        </Group>
      </Radio.Group>
      {isOwnDay && (
        <TextInput
          type="date"
          label={t('streak:dialog.firstDay')}
          value={form.from}
          min={earliestPauseDay}
          max={latestPauseDay(today)}
          onChange={(changed) => onChange({ from: changed.currentTarget.value })}
          error={problem}
          required
        />
      )}
    </Stack>
  );
}

function EndField({ form, problems, today, onChange }: FieldProps) {
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('streak:dialog.end')}
        value={form.isOpen ? 'open' : 'day'}
        onChange={(end) => onChange({ isOpen: end === 'open' })}
      >
        <Group gap="lg" mt={4}>
          <Radio value="open" label={t('streak:dialog.open')} />
          <Radio value="day" label={t('streak:dialog.untilDay')} />
        </Group>
      </Radio.Group>
      {!form.isOpen && (
        <TextInput
          type="date"
          label={t('streak:dialog.lastDay')}
          value={form.to}
          max={latestPauseDay(today)}
          onChange={(changed) => onChange({ to: changed.currentTarget.value })}
          error={problems.to === undefined ? undefined : t(`streak:problems.${problems.to}`)}
          required
        />
      )}
    </Stack>
  );
}
