import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';

/** Whether lines of the safety plan can be read before sign-in, and the way to end that. */
export function BeforeUnlockPanel() {
  const plan = useEndpoint('safetyPlan.get', { pictures: 'without' }, { areas: ['safety'] });
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    await api('safetyPlan.hideLines', {});
    toastSuccess({ message: t('settings:beforeUnlock.removed') });
  };
  if (plan.data === undefined) {
    return plan.error === null ? null : (
      <Panel title={t('settings:beforeUnlock.title')}>
        <ErrorState error={plan.error} onRetry={plan.refetch} isRetrying={plan.isFetching} />
      </Panel>
    );
  }
  const count = plan.data.lines_before_unlock;
  return (
    <Panel
      title={t('settings:beforeUnlock.title')}
      description={
        count === 0 ? t('settings:beforeUnlock.none') : t('settings:beforeUnlock.some', { count, number: count })
      }
      actions={
        count > 0 && (
          <Button size="sm" variant="default" onClick={() => setAsking(true)}>
            {t('settings:beforeUnlock.remove')}
          </Button>
        )
      }
    >
      {plan.data.safety_plan !== null && (
        <Anchor component={Link} href="/safety/before-unlock">
          {t('settings:beforeUnlock.change')}
        </Anchor>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('settings:beforeUnlock.removeTitle')}
        confirmLabel={t('settings:beforeUnlock.remove')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {t('settings:beforeUnlock.removeText')}
      </ConfirmDialog>
    </Panel>
  );
}
