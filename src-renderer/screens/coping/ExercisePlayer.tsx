import { Button, Group, Stack } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Coping.module.css';
import { breathSizes, exercisePoint, type Guided, totalSeconds } from './exerciseProgress.ts';
import { MoodSelect } from './MoodSelect.tsx';
import { useStopwatch } from './useStopwatch.ts';
import { words } from './words.ts';

const text = words.run;
const smallest = 0.6;

interface ExercisePlayerProps {
  readonly strategy: Strategy;
  readonly guided: Guided;
  readonly onClose: () => void;
}

/** Leads through an exercise at its own pace; it can be paused and stopped at any time, and is kept as a session. */
export function ExercisePlayer({ strategy, guided, onClose }: ExercisePlayerProps) {
  const watch = useStopwatch();
  const [before, setBefore] = useState<number | null>(null);
  const [after, setAfter] = useState<number | null>(null);
  const [isStopped, setStopped] = useState(false);
  const { isDone } = exercisePoint(guided, watch.elapsed);
  const isOver = isDone || isStopped;
  const { pause } = watch;
  useEffect(() => {
    if (isOver) {
      pause();
    }
  });
  const save = useAction(async () => {
    try {
      await api('coping.session', {
        strategy_id: strategy.id,
        seconds: Math.round(Math.min(watch.elapsed, totalSeconds(guided))),
        completed: isDone,
        ...(before === null ? {} : { mood_before: before }),
        ...(after === null ? {} : { mood_after: after }),
      });
      toastSuccess({ message: text.saved });
      onClose();
    } catch (error) {
      toastError(error);
    }
  });
  if (isOver) {
    return (
      <Panel title={strategy.name}>
        <Stack gap="md">
          <p className={classes.line} role="status">
            {text.done}
          </p>
          <MoodSelect label={text.moodAfter} value={after} onChange={setAfter} />
          <Group>
            <Button loading={save.isPending} onClick={() => void save.run()}>
              {text.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {text.leave}
            </Button>
          </Group>
        </Stack>
      </Panel>
    );
  }
  const hasBegun = watch.isRunning || watch.elapsed > 0;
  return (
    <Panel title={strategy.name}>
      {!hasBegun && <MoodSelect label={text.moodBefore} value={before} onChange={setBefore} />}
      <div className={classes.player}>
        <Beat guided={guided} elapsed={watch.elapsed} isRunning={watch.isRunning} hasBegun={hasBegun} />
        <Group justify="center">
          {watch.isRunning ? (
            <Button onClick={watch.pause}>{text.pause}</Button>
          ) : (
            <Button onClick={watch.start}>{hasBegun ? text.resume : text.begin}</Button>
          )}
          <Button variant="default" onClick={() => (hasBegun ? setStopped(true) : onClose())}>
            {hasBegun ? text.stop : text.leave}
          </Button>
        </Group>
      </div>
    </Panel>
  );
}

interface BeatProps {
  readonly guided: Guided;
  readonly elapsed: number;
  readonly isRunning: boolean;
  readonly hasBegun: boolean;
}

/** The phase, the seconds of it that are left, and a circle that breathes along where motion is welcome. */
function Beat({ guided, elapsed, isRunning, hasBegun }: BeatProps) {
  const format = useFormat();
  const isStill = useReducedMotion();
  const point = exercisePoint(guided, elapsed);
  const phase = guided.phases[point.phase];
  const isPaced = guided.pattern === 'paced';
  const scale = isPaced && !isStill ? smallest + (1 - smallest) * breathNow(guided, point) : 1;
  const left = Math.ceil(totalSeconds(guided) - elapsed);
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  const next = guided.phases[point.phase + 1];
  return (
    <>
      <div
        className={classes.circle}
        data-paced={isPaced || undefined}
        style={isPaced ? { transform: `scale(${scale})`, transitionDuration: '100ms' } : undefined}
        aria-hidden="true"
      >
        {guided.pattern === 'timer' ? time : Math.ceil(point.left)}
      </div>
      <p className={classes.phase} role="status">
        {hasBegun && !isRunning ? text.paused : hasBegun ? phase?.label : text.ready}
      </p>
      <p className={classes.facts}>
        {[
          ...(guided.cycles > 1 ? [text.round(format.number(point.cycle), format.number(guided.cycles))] : []),
          ...(guided.pattern === 'steps'
            ? [text.step(format.number(point.phase + 1), format.number(guided.phases.length))]
            : []),
          ...(guided.pattern === 'timer' ? [] : [text.left(time)]),
          ...(guided.pattern === 'steps' && next !== undefined ? [text.next(next.label)] : []),
        ].join(' · ')}
      </p>
    </>
  );
}

/** How large the breath is right now, 0–1. */
function breathNow(guided: Guided, { phase, left }: { readonly phase: number; readonly left: number }): number {
  const sizes = breathSizes(guided);
  const to = sizes[phase] ?? 0;
  const from = sizes[phase === 0 ? sizes.length - 1 : phase - 1] ?? 0;
  const seconds = guided.phases[phase]?.seconds ?? 1;
  return to + (from - to) * (left / seconds);
}
