import { Button } from '@mantine/core';
import { IconShieldHeart } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { AlwaysOnTop, type Directory } from './AlwaysOnTop.tsx';
import { CountryLines, OwnPeople } from './OwnPeople.tsx';
import { PlanView } from './PlanView.tsx';
import { isEmptyForm, planFormOf } from './planForm.ts';
import classes from './Safety.module.css';
import { UnsavedNote } from './UnsavedNote.tsx';
import { words } from './words.ts';

/** The plan as it is read, or the way to begin one. */
export function PlanScreen() {
  const found = useEndpoint('safetyPlan.get', {}, { areas: ['safety'] });
  const directory = useEndpoint('resources.crisis', {}, { areas: ['settings', 'account', 'resources'] });
  if (found.data === undefined) {
    return found.error === null ? (
      <PageSkeleton />
    ) : (
      <Page title={words.title}>
        <Panel>
          <ErrorState title={words.failed} error={found.error} onRetry={found.refetch} isRetrying={found.isFetching} />
        </Panel>
        <CountryLines directory={directory.data} />
      </Page>
    );
  }
  const { safety_plan: plan, guide } = found.data;
  if (plan === null || isEmptyForm(planFormOf(plan, guide.review_every_days))) {
    return <NoPlan top={guide.always_on_top} directory={directory.data} />;
  }
  return (
    <PlanView
      plan={plan}
      guide={guide}
      linesBeforeUnlock={found.data.lines_before_unlock}
      directory={directory.data}
      onConflict={found.refetch}
    />
  );
}

interface NoPlanProps {
  readonly top: string;
  readonly directory: Directory | undefined;
}

function NoPlan({ top, directory }: NoPlanProps) {
  const [, navigate] = useLocation();
  return (
    <Page title={words.title} width="narrow">
      <div className={classes.stack}>
        <AlwaysOnTop text={top} directory={directory} />
        <UnsavedNote />
        <Panel>
          <EmptyState
            icon={<IconShieldHeart size={30} />}
            title={words.empty.title}
            action={<Button onClick={() => navigate('/safety/guided')}>{words.empty.start}</Button>}
          >
            <p>{words.empty.purpose}</p>
            <p>{words.empty.together}</p>
          </EmptyState>
          <p className={classes.fine}>{words.empty.evidence}</p>
        </Panel>
        <OwnPeople directory={directory} />
        <CountryLines directory={directory} />
      </div>
    </Page>
  );
}
