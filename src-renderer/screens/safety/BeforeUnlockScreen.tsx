import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SafetyPlanGuide } from '../../../src-shared/contract/safety.ts';
import { ApiError, api } from '../../api.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { toldGuide } from '../../i18n/told.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { mapSections, nameOfItem, type PlanForm, planFormOf, saveInput, sectionIds } from './planForm.ts';
import classes from './Safety.module.css';

/** Which lines anybody at this computer may read: none, unless they are chosen here. */
export function BeforeUnlockScreen({ isFirstTime }: { readonly isFirstTime: boolean }) {
  const found = useEndpoint('safetyPlan.get', {}, { areas: ['safety'] });
  if (found.data === undefined) {
    return found.error === null ? (
      <PageSkeleton />
    ) : (
      <Page title={t('safety:open.title')} width="narrow">
        <Panel>
          <ErrorState
            title={t('safety:failed')}
            error={found.error}
            onRetry={found.refetch}
            isRetrying={found.isFetching}
          />
        </Panel>
      </Page>
    );
  }
  const { safety_plan: plan } = found.data;
  const guide = toldGuide(found.data.guide);
  if (plan === null) {
    return (
      <Page title={t('safety:open.title')} width="narrow">
        <Panel>
          <EmptyState title={t('safety:open.empty')} />
        </Panel>
      </Page>
    );
  }
  return (
    <Choice
      // Another version is another question.
      key={plan.updated_at}
      saved={planFormOf(plan, guide.review_every_days)}
      guide={guide}
      isFirstTime={isFirstTime}
      onConflict={found.refetch}
    />
  );
}

interface ChoiceProps {
  readonly saved: PlanForm;
  readonly guide: SafetyPlanGuide;
  readonly isFirstTime: boolean;
  readonly onConflict: () => void;
}

function Choice({ saved, guide, isFirstTime, onConflict }: ChoiceProps) {
  const [, navigate] = useLocation();
  const [form, setForm] = useState(saved);
  const chosen = sectionIds.flatMap((id) => form.sections[id]).filter((item) => item.before_unlock);
  const save = useAction(async (next: PlanForm) => {
    const count = sectionIds.flatMap((id) => next.sections[id]).filter((item) => item.before_unlock).length;
    try {
      await api('safetyPlan.save', saveInput(next));
      toastSuccess({
        message: count === 0 ? t('safety:open.savedNone') : t('safety:open.saved', { count: String(count) }),
      });
      navigate('/safety');
    } catch (error) {
      toastError(
        error instanceof ApiError && error.code === 'CONFLICT'
          ? new ApiError({ ...error, message: t('safety:open.conflict') })
          : error,
      );
      onConflict();
    }
  });
  const showNothing = (): void =>
    void save.run({ ...form, sections: mapSections((id) => form.sections[id].map(hidden)) });
  const toggle = (key: string): void =>
    setForm({
      ...form,
      sections: mapSections((id) =>
        form.sections[id].map((item) => (item.key === key ? { ...item, before_unlock: !item.before_unlock } : item)),
      ),
    });
  return (
    <Page
      title={t('safety:open.title')}
      lead={isFirstTime ? t('safety:open.lead') : t('safety:open.leadAgain')}
      width="narrow"
    >
      <div className={classes.stack}>
        <Panel>
          <p className={classes.explain}>{t('safety:open.explain')}</p>
        </Panel>
        {guide.sections.map(({ id, title }) => {
          const lines = form.sections[id].filter((item) => nameOfItem(id, item) !== '');
          return lines.length === 0 ? null : (
            <Panel key={id} title={title}>
              <Stack gap="sm">
                {lines.map((item) => (
                  <Checkbox
                    key={item.key}
                    size="md"
                    label={[nameOfItem(id, item), item.values.phone ?? ''].filter((part) => part !== '').join(', ')}
                    checked={item.before_unlock}
                    onChange={() => toggle(item.key)}
                  />
                ))}
              </Stack>
            </Panel>
          );
        })}
      </div>
      <div className={classes.bar}>
        <p className={classes.barWords} />
        <Button variant={chosen.length === 0 ? 'filled' : 'default'} loading={save.isPending} onClick={showNothing}>
          {t('safety:open.none')}
        </Button>
        <Button disabled={chosen.length === 0} loading={save.isPending} onClick={() => void save.run(form)}>
          {t('safety:open.save')}
        </Button>
      </div>
    </Page>
  );
}

function hidden<T extends { readonly before_unlock: boolean }>(item: T): T {
  return { ...item, before_unlock: false };
}
