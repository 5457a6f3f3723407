import { Alert, Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import type { Goal } from '../../../src-shared/contract/goals.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { toastError } from '../../state/toasts.tsx';
import { GoalDialog } from './GoalDialog.tsx';
import { GoalPanel, goalKey } from './GoalPanel.tsx';
import classes from './Goals.module.css';
import { namesApart } from './namesApart.ts';

const statuses = ['active', 'achieved', 'archived'] as const;

type Saved = Output<'goals.update'>;

/** The goals of one status. */
export function GoalsScreen() {
  const [status, setStatus] = useState<Goal['status']>('active');
  const [edited, setEdited] = useState<Goal | 'new' | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const list = useEndpoint('goals.list', {}, { areas: ['goals', 'mood', 'stress', 'journal'] });
  const hidden = useHiddenKeys();
  const goals = (list.data?.goals ?? []).filter((goal) => goal.status === status && !hidden.has(goalKey(goal.id)));
  const names = namesApart(goals.map(({ title }) => title));
  return (
    <Page
      title={t('goals:title')}
      lead={t('goals:lead')}
      actions={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
          {t('goals:add')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <SegmentedControl
          aria-label={t('goals:show')}
          value={status}
          onChange={(value) => setStatus(value as Goal['status'])}
          data={statuses.map((value) => ({ value, label: t(`goals:status.${value}`) }))}
        />
        {saved !== null && <RealismNote saved={saved} onDone={() => setSaved(null)} />}
        {list.data === undefined && (
          <Panel>
            {list.error === null ? (
              <ListSkeleton rows={3} />
            ) : (
              <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
            )}
          </Panel>
        )}
        {list.data !== undefined && goals.length === 0 && (
          <Panel>
            <EmptyState icon={<IconTarget />} title={t('goals:empty')}>
              {t('goals:emptyText')}
            </EmptyState>
          </Panel>
        )}
        {goals.map((goal, index) => (
          <GoalPanel key={goal.id} goal={goal} name={names[index] ?? goal.title} onEdit={setEdited} />
        ))}
      </div>
      <GoalDialog edited={edited} onClose={() => setEdited(null)} onSaved={setSaved} />
    </Page>
  );
}

/** What the last weeks say to the target, with one that fits them. */
function RealismNote({ saved, onDone }: { readonly saved: Saved; readonly onDone: () => void }) {
  const format = useFormat();
  const { goal, realism } = saved;
  const accept = useAction(async (value: number) => {
    try {
      await api('goals.update', { id: goal.id, target: value });
      onDone();
    } catch (error) {
      toastError(error);
    }
  });
  if (realism === undefined) {
    return null;
  }
  return (
    <Alert
      color="honey"
      variant="light"
      title={t('goals:realism')}
      withCloseButton
      onClose={onDone}
      closeButtonLabel={t('goals:close')}
    >
      <p className={classes.line}>{realism.note}</p>
      <Button mt="xs" size="compact-sm" onClick={() => void accept.run(realism.suggested_target)}>
        {t('goals:takeTarget', { target: format.number(realism.suggested_target) })}
      </Button>
    </Alert>
  );
}
