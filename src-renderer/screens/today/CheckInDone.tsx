import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CheckIn } from '../../../src-shared/contract/checkIn.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import { useSession } from '../../state/session.ts';
import { useSupportIsDue } from '../../state/support.ts';
import classes from './CheckIn.module.css';

export function checkInKey(id: string): string {
  return `check_in:${id}`;
}

interface CheckInDoneProps {
  readonly checkIn: CheckIn;
  /** How it compares; only right after saving. */
  readonly summary: NonNullable<Output<'checkIn.save'>['summary']> | null;
  readonly streakDays: number;
  readonly onEdit: () => void;
}

/** The day's check-in once it is done. Score and streak only for those who want them. */
export function CheckInDone({ checkIn, summary, streakDays, onEdit }: CheckInDoneProps) {
  const format = useFormat();
  const preferences = useSession((state) => state.account?.wellness_preferences);
  const isSupportDue = useSupportIsDue();
  const done = useRef<HTMLParagraphElement>(null);
  const isFresh = summary !== null;
  useEffect(() => {
    if (isFresh) {
      done.current?.focus({ preventScroll: true });
    }
  }, [isFresh]);
  const remove = (): void =>
    deleteWithUndo({
      key: checkInKey(checkIn.id),
      message: t('today:checkIn.deleted'),
      send: () => api('checkIn.delete', { date: checkIn.check_in_date }),
    });
  const compared = isSupportDue ? null : (summary?.compared_with_usual ?? null);
  const showsScore = summary !== null && preferences?.show_score === true && !isSupportDue;
  const showsStreak = preferences?.show_streaks === true && streakDays > 0 && !isSupportDue;
  return (
    <div>
      <p className={classes.done} ref={done} tabIndex={-1} role="status">
        {t('today:checkIn.done')}
      </p>
      {(compared !== null || showsScore || showsStreak) && (
        <div className={classes.summary}>
          {compared !== null && <p>{compared}</p>}
          {showsScore && (
            <p>
              {t('today:checkIn.score', { score: format.number(summary.wellness_score) })} (
              {changeWords(summary.change, format.number)}).{' '}
              <span className={classes.fine}>{t('today:checkIn.scoreMeans')}</span>
            </p>
          )}
          {showsStreak && <p>{t('today:checkIn.streak', { count: streakDays })}</p>}
        </div>
      )}
      <dl className={classes.scales}>
        <dt>{t('today:checkIn.scales.overall_rating.label')}</dt>
        <dd>{checkIn.overall_rating}</dd>
        <dt>{t('today:checkIn.scales.sleep_quality.label')}</dt>
        <dd>{checkIn.sleep_quality}</dd>
        <dt>{t('today:checkIn.scales.energy_level.label')}</dt>
        <dd>{checkIn.energy_level}</dd>
        <dt>{t('today:checkIn.scales.social_connection.label')}</dt>
        <dd>{checkIn.social_connection}</dd>
        {checkIn.sleep_hours !== null && (
          <>
            <dt>{t('today:checkIn.hours')}</dt>
            <dd>{t('today:checkIn.hoursValue', { hours: format.number(checkIn.sleep_hours) })}</dd>
          </>
        )}
      </dl>
      {checkIn.gratitude_note !== null && (
        <p className={classes.note} dir="auto">
          {checkIn.gratitude_note}
        </p>
      )}
      <div className={classes.actions}>
        <Button size="sm" variant="default" onClick={onEdit}>
          {t('today:checkIn.edit')}
        </Button>
        <Button size="sm" variant="subtle" onClick={remove} aria-label={t('today:checkIn.deleteNamed')}>
          {t('today:checkIn.delete')}
        </Button>
      </div>
    </div>
  );
}

function changeWords(change: number, number: (value: number) => string): string {
  if (change === 0) {
    return t('today:checkIn.same');
  }
  return t(change > 0 ? 'today:checkIn.up' : 'today:checkIn.down', { change: number(Math.abs(change)) });
}
