import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SafetyPlan } from '../../../src-shared/contract/safety.ts';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { drafts } from '../../state/drafts.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import classes from './Safety.module.css';
import { words } from './words.ts';

const text = words.care;

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
    toastSuccess({ message: text.deleted });
  };
  return (
    <Panel title={text.title}>
      <div className={classes.care}>
        <p>
          {words.review.looked(format.day(format.dayOf(plan.reviewed_at)))}{' '}
          {plan.review_on === null ? words.review.never : words.review.on(format.day(plan.review_on))}
        </p>
        <p>
          {linesBeforeUnlock === 0 ? text.hidden : text.open(format.number(linesBeforeUnlock))}{' '}
          <Anchor component={Link} href="/safety/before-unlock" underline="always">
            {text.openChange}
          </Anchor>
        </p>
        <p>{text.together}</p>
        <div>
          <Button size="sm" variant="subtle" color="clay" onClick={() => setAsking(true)}>
            {text.delete}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.deleteTitle}
        confirmLabel={text.delete}
        tone="danger"
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {text.deleteText}
      </ConfirmDialog>
    </Panel>
  );
}
