import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { StreakPause } from '../../../src-shared/contract/streakPause.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';
import { replacePauseWithUndo } from './changePauses.ts';
import { type AskedPause, PauseDialog } from './PauseDialog.tsx';
import { endedBefore, newPauseForm, pauseFormOfDays, pauseOn } from './pauses.ts';
import classes from './Streak.module.css';

type Streaks = Output<'analytics.dashboard'>['streaks'];

/** Days in a row, only for who asked to see them; a pause is nobody's fault, and has its reason. */
export function StreakCard({ streaks }: { readonly streaks: Streaks }) {
  const today = useToday();
  const { streak_pauses: pauses } = useAccount().wellness_preferences;
  const [asked, setAsked] = useState<AskedPause | null>(null);
  const [hasGoneOn, setGoneOn] = useState(false);
  const paused = pauseOn(pauses, today);
  const offered = paused === undefined ? streaks.pausable : null;
  const goOn = useAction(async (pause: StreakPause) => {
    try {
      await replacePauseWithUndo(pause, endedBefore(pause, today), t('streak:done.goesOn'));
      setGoneOn(true);
    } catch (error) {
      toastError(error);
    }
  });
  const isShown = streaks.entry > 0 || paused !== undefined || offered !== null || hasGoneOn || asked !== null;
  if (!isShown) return null;
  const ask = (): void => {
    const form = offered === null ? newPauseForm(today) : pauseFormOfDays(offered, today);
    setAsked({ old: null, form });
  };
  return (
    <Panel title={t('glance:streakTitle')}>
      <div role="status">
        {paused === undefined ? <Counted days={streaks.entry} /> : <Paused pause={paused} days={streaks.entry} />}
        {offered !== null && <Offer days={offered} />}
      </div>
      {/* One button whatever it does, so that the focus has not to be looked for. */}
      <Button
        className={classes.action ?? ''}
        size="compact-sm"
        variant="light"
        onClick={() => (paused === undefined ? ask() : void goOn.run(paused))}
      >
        {t(paused !== undefined ? 'streak:goOn' : offered === null ? 'streak:pause' : 'streak:putDown')}
      </Button>
      <PauseDialog asked={asked} onClose={() => setAsked(null)} />
    </Panel>
  );
}

function Counted({ days }: { readonly days: number }) {
  return <p className={classes.words}>{days === 0 ? t('streak:again') : t('glance:streak', { count: days })}</p>;
}

function Paused({ pause, days }: { readonly pause: StreakPause; readonly days: number }) {
  const format = useFormat();
  const since = pause.from === format.today() ? 'streak:pausedToday' : 'streak:pausedSince';
  return (
    <>
      <p className={classes.words}>
        {pause.to === null
          ? t(since, { day: format.day(pause.from) })
          : t('streak:pausedUntil', { day: format.day(pause.to) })}{' '}
        {t(`streak:why.${pause.reason}`)}
      </p>
      {days > 0 && <p className={classes.words}>{t('streak:kept', { count: days })}</p>}
    </>
  );
}

function Offer({ days: { from, to } }: { readonly days: { readonly from: string; readonly to: string } }) {
  const format = useFormat();
  return (
    <p className={classes.words}>
      {from === to
        ? t('streak:offerDay', { day: format.shortDay(from) })
        : t('streak:offerDays', { from: format.shortDay(from), to: format.shortDay(to) })}
    </p>
  );
}
