import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SafetyPlan } from '../../../src-shared/contract/safety.ts';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { drafts } from '../../state/drafts.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import classes from './Safety.module.css';

interface CareForPlanProps {
  readonly plan: SafetyPlan;
  readonly linesBeforeUnlock: number;
}

/** When it was looked over, what others can read of it, and how it goes away. */
export function CareForPlan({ plan, linesBeforeUnlock }: CareForPlanProps) {
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    await drafts.discard('safety_plan');
    await api('safetyPlan.delete', {});
    toastSuccess({ message: t('safety:care.deleted') });
  };
  return (
    <Panel title={t('safety:care.title')}>
      <div className={classes.care}>
        <p>
          {t('safety:review.looked', { day: format.day(format.dayOf(plan.reviewed_at)) })}{' '}
          {plan.review_on === null
            ? t('safety:review.never')
            : t('safety:review.on', { day: format.day(plan.review_on) })}
        </p>
        <p>
          {linesBeforeUnlock === 0
            ? t('safety:care.hidden')
            : t('safety:care.open', { count: format.number(linesBeforeUnlock) })}{' '}
          <Anchor component={Link} href="/safety/before-unlock" underline="always">
            {t('safety:care.openChange')}
          </Anchor>
        </p>
        <p>{t('safety:care.together')}</p>
        <div>
          <Button size="sm" variant="subtle" color="clay" onClick={() => setAsking(true)}>
            {t('safety:care.delete')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('safety:care.deleteTitle')}
        confirmLabel={t('safety:care.delete')}
        tone="danger"
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {t('safety:care.deleteText')}
      </ConfirmDialog>
    </Panel>
  );
}
