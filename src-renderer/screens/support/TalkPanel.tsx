import { useDeferredValue } from 'react';
import type { Support } from '../../../src-shared/contract/support.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { DirectQuestions } from './DirectQuestions.tsx';
import { ExercisePart } from './ExercisePart.tsx';
import { NeedHelpButton, PlanLink } from './SupportActions.tsx';
import { SupportContacts, SupportEmergency, SupportLines } from './SupportLines.tsx';
import { steadyingExercise } from './supportLists.ts';
import { WhyThis } from './WhyThis.tsx';

const saferSpace = 'make-the-space-safer';

interface PanelProps {
  readonly support: Support;
  readonly showsWhy: boolean;
}

/** People first, then the person's own plan, then something to do. The full one is larger and speaks of the space, too. */
export function TalkPanel({ support, showsWhy }: PanelProps) {
  const isFull = support.panel === 'support_panel_full';
  // The panel does not wait for these: people stand above them.
  const { data } = useEndpoint('coping.strategies', { include_dismissed: true });
  const steadying = steadyingExercise(data?.strategies ?? []);
  const safer = data?.strategies.find(({ id }) => id === saferSpace);
  const isRestDrawn = useDeferredValue(true, showsWhy);
  return (
    <>
      <NeedHelpButton />
      <SupportLines support={support} isLarge={isFull} />
      <SupportEmergency support={support} />
      <SupportContacts support={support} />
      <PlanLink support={support} />
      {isFull && safer !== undefined && (
        <ExercisePart strategy={safer} title={t('support:safer.title')} description={t('support:safer.text')} />
      )}
      {steadying !== undefined && (
        <ExercisePart
          strategy={steadying}
          title={t('support:exercise.title')}
          description={steadying.description}
          isNamed
        />
      )}
      {isRestDrawn && (
        <>
          <DirectQuestions />
          <WhyThis reasons={support.reasons} isOpenFirst={showsWhy} />
        </>
      )}
    </>
  );
}
