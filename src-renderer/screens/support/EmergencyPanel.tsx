import { Button } from '@mantine/core';
import type { Support } from '../../../src-shared/contract/support.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { safeForNow } from '../../state/support.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Support.module.css';
import { PlanLink } from './SupportActions.tsx';
import { SupportContacts, SupportEmergency, SupportLines } from './SupportLines.tsx';
import { WhyThis } from './WhyThis.tsx';

interface PanelProps {
  readonly support: Support;
  readonly showsWhy: boolean;
}

/** Danger now: the emergency number before everything else, and nothing to answer or to do first. */
export function EmergencyPanel({ support, showsWhy }: PanelProps) {
  return (
    <>
      <SupportEmergency support={support} isLargest />
      <section aria-labelledby="support-steps">
        <h3 id="support-steps" className={classes.title}>
          {t('support:emergency.steps')}
        </h3>
        <ol className={classes.steps}>
          {support.steps.map((step) => (
            <li key={step}>{told(step)}</li>
          ))}
        </ol>
      </section>
      <SupportLines support={support} most={2} />
      <SupportContacts support={support} />
      <PlanLink support={support} />
      <SafeForNow />
      <WhyThis reasons={support.reasons} isOpenFirst={showsWhy} />
    </>
  );
}

function SafeForNow() {
  const say = useAction(async () => {
    try {
      await safeForNow();
      toastSuccess({ message: t('support:emergency.safeSaid') });
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <div className={classes.row}>
      <Button variant="light" onClick={() => void say.run()} loading={say.isPending}>
        {t('support:emergency.safe')}
      </Button>
      <span className={classes.fine}>{t('support:emergency.safeHint')}</span>
    </div>
  );
}
