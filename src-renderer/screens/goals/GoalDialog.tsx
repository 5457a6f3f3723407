import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { Goal } from '../../../src-shared/contract/goals.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence, fieldErrors } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { words } from './words.ts';

const text = words.form;

interface GoalDialogProps {
  /** `new` sets one; null keeps the dialog closed. */
  readonly edited: Goal | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: (answer: Output<'goals.create'>) => void;
}

/** Sets or changes a goal. */
export function GoalDialog({ edited, onClose, onSaved }: GoalDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited === 'new' ? text.addTitle : text.editTitle}
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
  const [type, setType] = useState<Goal['goal_type']>(goal?.goal_type ?? 'exercise');
  const [title, setTitle] = useState(goal?.title ?? '');
  const [description, setDescription] = useState(goal?.description ?? '');
  const [target, setTarget] = useState<number | string>(goal?.target.value ?? '');
  const [unit, setUnit] = useState(goal?.target.unit ?? '');
  const [date, setDate] = useState(goal?.target_date ?? '');
  const [milestones, setMilestones] = useState('');
  const [isAsked, setAsked] = useState(false);
  const save = useAction(async () => {
    const shared = {
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      description: description.trim() === '' ? null : description,
      target: {
        value: Number(target),
        ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
        ...(goal === null ? {} : { direction: goal.target.direction }),
      },
    };
    const steps = milestones.split('\n').map((step) => step.trim());
    const answer =
      goal === null
        ? await api('goals.create', {
            goal_type: type,
            ...shared,
            ...(date === '' ? {} : { target_date: date }),
            milestones: steps.filter((step) => step !== ''),
          })
        : await api('goals.update', { id: goal.id, ...shared, target_date: date === '' ? null : date });
    toastSuccess({ message: text.saved(answer.goal.title) });
    onSaved(answer);
    onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (target !== '') {
      void save.run();
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {goal === null && (
          <Select
            label={text.type}
            value={type}
            onChange={(chosen) => chosen !== null && setType(chosen as Goal['goal_type'])}
            data={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            data-autofocus
          />
        )}
        <TextInput
          label={text.title}
          description={goal === null ? text.titleHint : undefined}
          value={title}
          maxLength={limits.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          dir="auto"
        />
        <Group grow align="start">
          <NumberInput
            label={text.target}
            value={target}
            onChange={setTarget}
            error={isAsked && target === '' ? text.targetMissing : undefined}
            required
          />
          <TextInput
            label={text.unit}
            description={text.unitHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={unit}
            maxLength={50}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={text.date}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        </Group>
        <Textarea
          label={text.description}
          value={description}
          maxLength={limits.note}
          onChange={(event) => setDescription(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
        />
        {goal === null && (
          <Textarea
            label={text.milestones}
            description={text.milestonesHint}
            value={milestones}
            onChange={(event) => setMilestones(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={8}
            dir="auto"
          />
        )}
        {save.error !== null && (
          <Alert color="clay" role="alert">
            {errorSentence(save.error)} {Object.values(fieldErrors(save.error)).join(' ')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {text.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
