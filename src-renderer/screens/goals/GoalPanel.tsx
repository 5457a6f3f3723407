import { Alert, Button, Checkbox, Group, NumberInput, Progress, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { Goal } from '../../../src-shared/contract/goals.ts';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { GoalPathView } from './GoalPathView.tsx';
import classes from './Goals.module.css';
import { shownUnit } from './goalUnits.ts';
import { noteWords, progressWords, standingWords, suggestionWords } from './goalWords.ts';

export function goalKey(id: string): string {
  return `goal:${id}`;
}

interface GoalPanelProps {
  readonly goal: Goal;
  /** Its title, with a number where another goal has the same. */
  readonly name: string;
  readonly onEdit: (goal: Goal) => void;
}

/** One goal: where it stands, its milestones and notes, and what can be done about it. */
export function GoalPanel({ goal, name: title, onEdit }: GoalPanelProps) {
  const format = useFormat();
  const [isTelling, setTelling] = useState(false);
  const [showsPath, setShowsPath] = useState(false);
  const { id, target, status, milestones, notes } = goal;
  const change = useAction(async (input: Omit<CallInput<'goals.update'>, 'id'>) => {
    try {
      const { achievement } = await api('goals.update', { id, ...input });
      if (achievement !== undefined) {
        toastSuccess({ message: achievement });
      }
      setTelling(false);
    } catch (error) {
      toastError(error);
    }
  });
  const adjust = useAction(async (accept: boolean) => {
    await api('goals.adjust', { id, accept }).catch(toastError);
  });
  const remove = (): void =>
    deleteWithUndo({
      key: goalKey(id),
      message: t('goals:deleted', { name: title }),
      send: () => api('goals.delete', { id }),
    });
  const isArchived = status === 'archived';
  const suggestion = goal.adjustment_suggestion;
  return (
    <Panel title={goal.title} label={title}>
      <Progress value={goal.progress_percent} aria-label={t('goals:progressOf', { name: title })} />
      <p className={classes.line}>{progressWords(goal, format)}</p>
      <p className={classes.facts}>{standingWords(goal, format)}</p>
      {goal.description !== null && <p className={classes.line}>{goal.description}</p>}
      {milestones.length > 0 && (
        <Stack gap="xs" mt="sm">
          {milestones.map((milestone) => (
            <Checkbox
              key={milestone.id}
              label={milestone.title}
              checked={milestone.reached_at !== null}
              disabled={milestone.reached_at !== null}
              onChange={() => void change.run({ milestone_reached: milestone.id })}
            />
          ))}
        </Stack>
      )}
      {notes.map((note) => (
        <p key={note.at} className={classes.facts}>
          {format.dateTime(note.at)}: {noteWords(note, target, format)}
        </p>
      ))}
      {suggestion !== undefined && (
        <Alert mt="sm" color="tide" variant="light">
          {suggestion.reason} {suggestionWords(suggestion, target.unit, format)}
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" onClick={() => void adjust.run(true)}>
              {t('goals:accept')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void adjust.run(false)}>
              {t('goals:refuse')}
            </Button>
          </Group>
        </Alert>
      )}
      {isTelling && (
        <ProgressForm goal={goal} isPending={change.isPending} onSave={(input) => void change.run(input)} />
      )}
      {showsPath && <GoalPathView goal={{ ...goal, title }} />}
      <Group gap="xs" mt="sm">
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('goals:showPathNamed', { name: title })}
          aria-expanded={showsPath}
          onClick={() => setShowsPath(!showsPath)}
        >
          {t('goals:showPath')}
        </Button>
        {status === 'active' && (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t('goals:updateNamed', { name: title })}
            aria-expanded={isTelling}
            onClick={() => setTelling(!isTelling)}
          >
            {t('goals:update')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onEdit(goal)}
          aria-label={t('goals:editNamed', { name: title })}
        >
          {t('goals:edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void change.run({ status: isArchived ? 'active' : 'archived' })}
          aria-label={
            isArchived ? t('goals:unarchiveNamed', { name: title }) : t('goals:archiveNamed', { name: title })
          }
        >
          {isArchived ? t('goals:unarchive') : t('goals:archive')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={remove}
          aria-label={t('goals:deleteNamed', { name: title })}
        >
          {t('goals:delete')}
        </Button>
      </Group>
    </Panel>
  );
}

interface ProgressFormProps {
  readonly goal: Goal;
  readonly isPending: boolean;
  readonly onSave: (input: Omit<CallInput<'goals.update'>, 'id'>) => void;
}

function ProgressForm({ goal, isPending, onSave }: ProgressFormProps) {
  const [value, setValue] = useState<number | string>('');
  const [note, setNote] = useState('');
  const isEmpty = value === '' && note.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave({
      ...(value === '' ? {} : { progress_update: Number(value) }),
      ...(note.trim() === '' ? {} : { notes: note }),
    });
  };
  return (
    <form onSubmit={submit}>
      <Group align="end" mt="sm">
        <NumberInput
          label={t('goals:value', { unit: shownUnit(goal.target.unit) })}
          value={value}
          onChange={setValue}
        />
        <TextInput
          label={t('goals:note')}
          value={note}
          maxLength={limits.note}
          onChange={(event) => setNote(event.currentTarget.value)}
          dir="auto"
        />
        <Button type="submit" loading={isPending} disabled={isEmpty}>
          {t('goals:form.save')}
        </Button>
      </Group>
    </form>
  );
}
