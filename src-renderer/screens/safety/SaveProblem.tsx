import { Alert, Button, Group } from '@mantine/core';
import { errorSentence, fieldErrors } from '../../api.ts';
import { t } from '../../i18n/i18n.ts';
import type { SavePlan } from './useSavePlan.ts';

interface SaveProblemProps {
  readonly saving: SavePlan;
  readonly hasProblems: boolean;
  readonly onKeepOther: () => void;
}

/** Why the plan was not saved, and the ways on. Nothing that was written is lost. */
export function SaveProblem({ saving, hasProblems, onKeepOther }: SaveProblemProps) {
  if (saving.isConflict) {
    return (
      <Alert color="honey" variant="light" role="alert" title={t('safety:form.conflictTitle')}>
        {t('safety:form.conflict')}
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" onClick={saving.saveOver} loading={saving.isPending}>
            {t('safety:form.keepMine')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onKeepOther}>
            {t('safety:form.keepOther')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (hasProblems) {
    return (
      <Alert color="clay" variant="light" role="alert">
        {t('safety:form.problems')}
      </Alert>
    );
  }
  if (saving.isNothing) {
    return (
      <Alert color="honey" variant="light" role="alert">
        {t('safety:form.nothing')}
      </Alert>
    );
  }
  return saving.error === null ? null : (
    <Alert color="clay" variant="light" role="alert">
      {errorSentence(saving.error)} {Object.values(fieldErrors(saving.error)).join(' ')}
    </Alert>
  );
}
