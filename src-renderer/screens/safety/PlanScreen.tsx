import { Button } from '@mantine/core';
import { IconShieldHeart } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { toldGuide } from '../../i18n/told.ts';
import { AlwaysOnTop, type Directory } from './AlwaysOnTop.tsx';
import { CountryLines, OwnPeople } from './OwnPeople.tsx';
import { PlanView } from './PlanView.tsx';
import { isEmptyForm, planFormOf } from './planForm.ts';
import classes from './Safety.module.css';
import { UnsavedNote } from './UnsavedNote.tsx';

/** The plan as it is read, or the way to begin one. */
export function PlanScreen() {
  const found = useEndpoint('safetyPlan.get', {}, { areas: ['safety'] });
  const directory = useEndpoint('resources.crisis', {}, { areas: ['settings', 'account', 'resources'] });
  if (found.data === undefined) {
    return found.error === null ? (
      <PageSkeleton />
    ) : (
      <Page title={t('safety:title')}>
        <Panel>
          <ErrorState
            title={t('safety:failed')}
            error={found.error}
            onRetry={found.refetch}
            isRetrying={found.isFetching}
          />
        </Panel>
        <CountryLines directory={directory.data} />
      </Page>
    );
  }
  const { safety_plan: plan } = found.data;
  const guide = toldGuide(found.data.guide);
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
    <Page title={t('safety:title')} width="narrow">
      <div className={classes.stack}>
        <AlwaysOnTop text={top} directory={directory} />
        <UnsavedNote />
        <Panel>
          <EmptyState
            icon={<IconShieldHeart size={30} />}
            title={t('safety:empty.title')}
            action={<Button onClick={() => navigate('/safety/guided')}>{t('safety:empty.start')}</Button>}
          >
            <p>{t('safety:empty.purpose')}</p>
            <p>{t('safety:empty.together')}</p>
          </EmptyState>
          <p className={classes.fine}>{t('safety:empty.evidence')}</p>
        </Panel>
        <OwnPeople directory={directory} />
        <CountryLines directory={directory} />
      </div>
    </Page>
  );
}
