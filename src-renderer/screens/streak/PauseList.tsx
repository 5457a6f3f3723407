import { Button, Group, Text, Title } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { StreakPause } from '../../../src-shared/contract/streakPause.ts';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';
import { replacePauseWithUndo } from './changePauses.ts';
import { type AskedPause, PauseDialog } from './PauseDialog.tsx';
import { newPauseForm, pauseFormOf } from './pauses.ts';
import classes from './Streak.module.css';

/** The pauses of the rows of days, newest first: all of them can be changed and removed. */
export function PauseList() {
  const today = useToday();
  const titleId = useId();
  const add = useRef<HTMLButtonElement>(null);
  const { streak_pauses: pauses } = useAccount().wellness_preferences;
  const [asked, setAsked] = useState<AskedPause | null>(null);
  return (
    <section className={classes.pauses} aria-labelledby={titleId}>
      <Title order={3} id={titleId} className={classes.heading ?? ''}>
        {t('streak:list.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('streak:list.hint')}
      </Text>
      {pauses.length === 0 ? (
        <Text my="sm">{t('streak:list.none')}</Text>
      ) : (
        <ul className={classes.list}>
          {pauses.map((pause) => (
            <PauseRow
              key={pause.from}
              pause={pause}
              onEdit={() => setAsked({ old: pause, form: pauseFormOf(pause, today) })}
              onRemoved={() => add.current?.focus()}
            />
          ))}
        </ul>
      )}
      <Button ref={add} size="sm" variant="default" onClick={() => setAsked({ old: null, form: newPauseForm(today) })}>
        {t('streak:list.add')}
      </Button>
      <PauseDialog asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}

interface PauseRowProps {
  readonly pause: StreakPause;
  readonly onEdit: () => void;
  /** The button that had the focus is gone. */
  readonly onRemoved: () => void;
}

function PauseRow({ pause, onEdit, onRemoved }: PauseRowProps) {
  const days = useDaysOf(pause);
  const remove = useAction(async () => {
    try {
      await replacePauseWithUndo(pause, null, t('streak:done.removed'));
      onRemoved();
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <li className={classes.row}>
      <span>
        {days}{' '}
        <Text span c="dimmed">
          · {t(`streak:reasons.${pause.reason}`)}
        </Text>
      </span>
      <Group gap={4} className={classes.buttons ?? ''}>
        <Button size="compact-sm" variant="subtle" onClick={onEdit} aria-label={t('streak:list.editOf', { days })}>
          {t('streak:list.edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void remove.run()}
          aria-label={t('streak:list.removeOf', { days })}
        >
          {t('streak:list.remove')}
        </Button>
      </Group>
    </li>
  );
}

function useDaysOf({ from, to }: StreakPause): string {
  const format = useFormat();
  const first = format.day(from);
  if (to === null) return t(from > format.today() ? 'streak:list.fromOn' : 'streak:list.since', { day: first });
  return from === to ? first : t('streak:list.days', { from: first, to: format.day(to) });
}
