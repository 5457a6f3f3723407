import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Coping.module.css';
import { practisedTime, sessionOf } from './exerciseTimeline.ts';
import { helpedSteps } from './helpedSteps.ts';
import { MoodSelect } from './MoodSelect.tsx';

interface ExerciseEndProps {
  readonly strategy: Strategy;
  readonly practisedMs: number;
  readonly isCompleted: boolean;
  readonly moodBefore: number | null;
  readonly onClose: () => void;
}

/** How it was, if the person likes to say; an exercise that ended early counts as well. */
export function ExerciseEnd({ strategy, practisedMs, isCompleted, moodBefore, onClose }: ExerciseEndProps) {
  const format = useFormat();
  const [after, setAfter] = useState<number | null>(null);
  const [rating, setRating] = useState<number | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  const save = useAction(async () => {
    try {
      await api('coping.session', {
        ...sessionOf(strategy.id, practisedMs, moodBefore),
        completed: isCompleted,
        ...(after === null ? {} : { mood_after: after }),
      });
      // The rating goes to the exercise that has just been kept.
      if (rating !== null) {
        await api('coping.rate', { strategy_id: strategy.id, effectiveness_rating: rating });
      }
      toastSuccess({ message: t('coping:run.saved') });
      onClose();
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Panel title={strategy.name}>
      <Stack gap="md">
        <p className={classes.endWords} ref={said} tabIndex={-1} role="status">
          {endWords(practisedMs, isCompleted, format.number)}
        </p>
        <RatingScale
          label={t('coping:run.helped')}
          value={rating}
          onChange={setRating}
          words={helpedSteps()}
          description={t('coping:run.optional')}
          isClearable
        />
        <MoodSelect label={t('coping:run.moodAfter')} value={after} onChange={setAfter} />
        <Group>
          <Button loading={save.isPending} onClick={() => void save.run()}>
            {t('coping:run.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('coping:run.discard')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function endWords(practisedMs: number, isCompleted: boolean, number: (value: number) => string): string {
  if (isCompleted) {
    return t('coping:run.done');
  }
  const { unit, count } = practisedTime(practisedMs);
  if (unit === 'seconds') {
    return t('coping:run.stoppedSoon');
  }
  return t('coping:run.stoppedMinutes', { count, minutes: number(count) });
}
