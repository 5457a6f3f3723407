import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { toastSuccess } from '../../state/toasts.tsx';

const text = {
  title: 'Lines of your safety plan',
  none: 'There is no file with lines of your safety plan. Nothing of it can be read without your password.',
  one: '1 line of your safety plan stands in a plain file. Anybody who uses this computer account can read it without your password.',
  some: (count: number) =>
    `${count} lines of your safety plan stand in a plain file. Anybody who uses this computer account can read them without your password.`,
  change: 'Choose which lines',
  remove: 'Remove the file',
  removeTitle: 'Remove the file with these lines?',
  removeText: 'The locked screen then shows none of them any more. Your plan keeps all its lines.',
  removed: 'The file is gone. Nothing of your plan can be read without your password.',
};

/** Whether lines of the safety plan can be read before sign-in, and the way to end that. */
export function BeforeUnlockPanel() {
  const plan = useEndpoint('safetyPlan.get', { pictures: 'without' }, { areas: ['safety'] });
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    await api('safetyPlan.hideLines', {});
    toastSuccess({ message: text.removed });
  };
  if (plan.data === undefined) {
    return plan.error === null ? null : (
      <Panel title={text.title}>
        <ErrorState error={plan.error} onRetry={plan.refetch} isRetrying={plan.isFetching} />
      </Panel>
    );
  }
  const count = plan.data.lines_before_unlock;
  return (
    <Panel
      title={text.title}
      description={count === 0 ? text.none : count === 1 ? text.one : text.some(count)}
      actions={
        count > 0 && (
          <Button size="sm" variant="default" onClick={() => setAsking(true)}>
            {text.remove}
          </Button>
        )
      }
    >
      {plan.data.safety_plan !== null && (
        <Anchor component={Link} href="/safety/before-unlock">
          {text.change}
        </Anchor>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={text.removeTitle}
        confirmLabel={text.remove}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {text.removeText}
      </ConfirmDialog>
    </Panel>
  );
}
