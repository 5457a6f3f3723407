import { Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { Goal } from '../../../src-shared/contract/goals.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, fieldErrors } from '../../api.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import classes from './Goals.module.css';
import { type GoalForm, goalChange, goalFormOf, goalInput, previewInput, stepsBetween } from './goalForm.ts';
import { shownUnit } from './goalUnits.ts';
import { baselineWords } from './goalWords.ts';
import { MilestoneFields } from './MilestoneFields.tsx';
import { RealismHint } from './RealismHint.tsx';

const goalTypes = [
  'mood_stability',
  'stress_reduction',
  'sleep_improvement',
  'exercise',
  'mindfulness',
  'social_connection',
  'journaling',
  'custom',
] as const;
const previewDelayMs = 300;

interface GoalDialogProps {
  /** `new` sets one; null keeps the dialog closed. */
  readonly edited: Goal | 'new' | null;
  readonly onClose: () => void;
  /** A changed goal with what there is to say to it; null for a new one, about which it has been said. */
  readonly onSaved: (answer: Output<'goals.update'> | null) => void;
}

/** Sets or changes a goal. */
export function GoalDialog({ edited, onClose, onSaved }: GoalDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited === 'new' ? t('goals:form.addTitle') : t('goals:form.editTitle')}
      size="40rem"
    >
      {edited !== null && <Form goal={edited === 'new' ? null : edited} onClose={onClose} onSaved={onSaved} />}
    </Modal>
  );
}

interface FormProps extends Omit<GoalDialogProps, 'edited'> {
  readonly goal: Goal | null;
}

function Form({ goal, onClose, onSaved }: FormProps) {
  const [form, setForm] = useState<GoalForm>(() => goalFormOf(goal));
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const [bold, setBold] = useState<Output<'goals.preview'> | null>(null);
  const [asked] = useDebouncedValue(form, previewDelayMs);
  const preview = useEndpoint('goals.preview', goal === null ? previewInput(asked) : null);
  const known = preview.isStale || preview.error !== null ? undefined : preview.data;
  const set = (change: Partial<GoalForm>): void => {
    setBold(null);
    setForm((before) => ({ ...before, ...change }));
  };
  const save = useAction(async (chosen: GoalForm, isMeant: boolean) => {
    const question = goal === null && !isMeant ? previewInput(chosen) : null;
    const answer = question === null ? null : await api('goals.preview', question);
    if (answer?.realism !== undefined) {
      setBold(answer);
      return;
    }
    const saved = await (goal === null
      ? api('goals.create', goalInput(chosen))
      : api('goals.update', goalChange(goal, chosen)));
    toastSuccess({ message: t('goals:form.saved', { name: saved.goal.title }) });
    onSaved(goal === null ? null : saved);
    onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (form.target !== '') {
      void save.run(form, false);
    }
  };
  const suggest = (baseline: number, unit: string): void => {
    const steps = stepsBetween(baseline, Number(form.target));
    set({
      milestones: steps.map((target, key) => ({
        key,
        title: t('goals:form.stepTitle', { value: format.number(target), unit: shownUnit(unit) }),
        target,
      })),
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {goal === null && (
          <Select
            label={t('goals:form.type')}
            value={form.goal_type}
            onChange={(chosen) => chosen !== null && set({ goal_type: chosen as GoalForm['goal_type'] })}
            data={goalTypes.map((value) => ({ value, label: t(`goals:types.${value}`) }))}
            allowDeselect={false}
            data-autofocus
          />
        )}
        <TextInput
          label={t('goals:form.title')}
          description={goal === null ? t('goals:form.titleHint') : undefined}
          value={form.title}
          maxLength={limits.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          dir="auto"
        />
        <Group grow align="start">
          <NumberInput
            label={t('goals:form.target')}
            value={form.target}
            onChange={(target) => set({ target })}
            error={isAsked && form.target === '' ? t('goals:form.targetMissing') : undefined}
            required
          />
          <TextInput
            label={t('goals:form.unit')}
            description={t('goals:form.unitHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={form.unit}
            maxLength={50}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('goals:form.date')}
            value={form.date}
            onChange={(event) => set({ date: event.currentTarget.value })}
          />
        </Group>
        {known !== undefined && <p className={classes.facts}>{baselineWords(known, format.number)}</p>}
        <GrowingTextarea
          label={t('goals:form.description')}
          value={form.description}
          maxLength={limits.note}
          onChange={(event) => set({ description: event.currentTarget.value })}
          minRows={2}
          maxRows={6}
          dir="auto"
        />
        <MilestoneFields
          milestones={form.milestones}
          onChange={(milestones) => set({ milestones })}
          onSuggest={
            known === undefined ||
            known.baseline === null ||
            stepsBetween(known.baseline, Number(form.target)).length === 0
              ? undefined
              : () => suggest(known.baseline ?? 0, known.target.unit)
          }
        />
        {bold?.realism !== undefined && (
          <RealismHint
            realism={bold.realism}
            unit={bold.target.unit}
            onTake={(target) => void save.run({ ...form, target }, true)}
            onKeep={() => void save.run(form, true)}
          />
        )}
        <DialogEnd
          error={save.error}
          more={Object.values(fieldErrors(save.error)).join(' ')}
          isPending={save.isPending}
          isDisabled={bold !== null}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
