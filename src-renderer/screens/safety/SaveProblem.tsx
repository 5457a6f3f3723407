import { Alert, Button, Group } from '@mantine/core';
import { errorSentence, fieldErrors } from '../../api.ts';
import type { SavePlan } from './useSavePlan.ts';
import { words } from './words.ts';

const text = words.form;

interface SaveProblemProps {
  readonly saving: SavePlan;
  readonly hasProblems: boolean;
  readonly onKeepOther: () => void;
}

/** Why the plan was not saved, and the ways on. Nothing that was written is lost. */
export function SaveProblem({ saving, hasProblems, onKeepOther }: SaveProblemProps) {
  if (saving.isConflict) {
    return (
      <Alert color="honey" variant="light" role="alert" title={text.conflictTitle}>
        {text.conflict}
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" onClick={saving.saveOver} loading={saving.isPending}>
            {text.keepMine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onKeepOther}>
            {text.keepOther}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (hasProblems) {
    return (
      <Alert color="clay" variant="light" role="alert">
        {text.problems}
      </Alert>
    );
  }
  if (saving.isNothing) {
    return (
      <Alert color="honey" variant="light" role="alert">
        {text.nothing}
      </Alert>
    );
  }
  return saving.error === null ? null : (
    <Alert color="clay" variant="light" role="alert">
      {errorSentence(saving.error)} {Object.values(fieldErrors(saving.error)).join(' ')}
    </Alert>
  );
}
