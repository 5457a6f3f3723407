import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { type Draft, useDraft } from '../../hooks/useDraft.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { CheckInDone, checkInKey } from './CheckInDone.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import {
  type CheckInForm as CheckInFields,
  checkInFormOf,
  checkInFormOfDraft,
  emptyCheckInForm,
  isEmptyCheckInForm,
} from './checkInForm.ts';

/** The check-in of the day: four sliders, then what they say. */
export function CheckInCard() {
  const today = useEndpoint('checkIn.today', {}, { areas: ['check_in', 'account'] });
  const draft = useDraft('check_in');
  if (today.data === undefined && today.error !== null) {
    return (
      <Panel title={t('today:checkIn.title')}>
        <ErrorState error={today.error} onRetry={today.refetch} isRetrying={today.isFetching} />
      </Panel>
    );
  }
  if (today.data === undefined || !draft.isLoaded) {
    return <PanelSkeleton height={420} />;
  }
  return <LoadedCard today={today.data} draft={draft} />;
}

type Summary = NonNullable<Output<'checkIn.save'>['summary']>;

function LoadedCard({ today, draft }: { readonly today: Output<'checkIn.today'>; readonly draft: Draft }) {
  const format = useFormat();
  const hidden = useHiddenKeys();
  const checkIn = today.check_in !== null && hidden.has(checkInKey(today.check_in.id)) ? null : today.check_in;
  const [begun, setBegun] = useState<CheckInFields | null>(() => checkInFormOfDraft(draft.restored));
  const [isRestored, setRestored] = useState(begun !== null);
  const [summary, setSummary] = useState<{ readonly day: string; readonly summary: Summary } | null>(null);

  const change = (form: CheckInFields): void => {
    setBegun(form);
    if (isEmptyCheckInForm(form)) {
      void draft.discard();
    } else {
      draft.stage(() => ({ ...form }));
    }
  };
  const stop = (): void => {
    setBegun(null);
    setRestored(false);
    void draft.discard();
  };
  const onSaved = (saved: Output<'checkIn.save'>): void => {
    const { summary: told } = saved;
    setSummary(told === undefined ? null : { day: saved.check_in.check_in_date, summary: told });
    stop();
  };

  if (begun === null && checkIn !== null) {
    return (
      <Panel title={t('today:checkIn.title')}>
        <CheckInDone
          checkIn={checkIn}
          summary={summary?.day === checkIn.check_in_date ? summary.summary : null}
          streakDays={today.streak_days}
          onEdit={() => setBegun(checkInFormOf(checkIn))}
        />
      </Panel>
    );
  }
  const form = begun ?? emptyCheckInForm(today.date);
  const isToday = form.check_in_date === today.date;
  return (
    <Panel
      title={
        isToday
          ? t('today:checkIn.title')
          : t('today:checkIn.titleFor', { day: format.relativeDay(form.check_in_date) })
      }
      description={t('today:checkIn.lead')}
    >
      <CheckInForm
        form={form}
        onChange={change}
        isRestored={isRestored}
        isExisting={isToday && checkIn !== null}
        onStop={stop}
        onSaved={onSaved}
      />
    </Panel>
  );
}
