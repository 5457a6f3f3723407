import { Button } from '@mantine/core';
import { IconNotes, IconUrgent } from '@tabler/icons-react';
import type { Support } from '../../../src-shared/contract/support.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { openHelp } from '../../state/help.ts';
import { askForHelpNow, leaveSupportTo } from '../../state/support.ts';
import { toastError } from '../../state/toasts.tsx';
import classes from './Support.module.css';

/** The person's own plan, or a start on one. */
export function PlanLink({ support }: { readonly support: Support }) {
  const hasPlan = support.safety_plan_available;
  return (
    <section className={classes.part} aria-labelledby="support-plan">
      <div>
        <h3 id="support-plan" className={classes.title}>
          {t('support:plan.title')}
        </h3>
        {!hasPlan && <p className={classes.fine}>{t('support:plan.startText')}</p>}
      </div>
      <Button
        variant="light"
        leftSection={<IconNotes size={18} aria-hidden="true" />}
        onClick={() => leaveSupportTo('/safety')}
      >
        {hasPlan ? t('support:plan.open') : t('support:plan.start')}
      </Button>
    </section>
  );
}

/** Opens the emergency panel at once. Whatever goes wrong, the numbers come up. */
export function NeedHelpButton({ onAsked }: { readonly onAsked?: () => void }) {
  const ask = useAction(async () => {
    try {
      await askForHelpNow();
      onAsked?.();
    } catch (error) {
      openHelp();
      toastError(error, t('support:needHelp.failed'));
    }
  });
  return (
    <Button
      color="clay"
      variant="outline"
      leftSection={<IconUrgent size={18} aria-hidden="true" />}
      onClick={() => void ask.run()}
    >
      {t('support:needHelp.button')}
    </Button>
  );
}
