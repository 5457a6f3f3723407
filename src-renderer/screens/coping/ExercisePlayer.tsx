import { Button, Group, Kbd, Stack, Switch } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { updateAccount, useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';
import { Cautions } from './Cautions.tsx';
import classes from './Coping.module.css';
import { ExerciseBeat } from './ExerciseBeat.tsx';
import { ExerciseEnd } from './ExerciseEnd.tsx';
import { exerciseAt, type Guided, nextStart, previousStart, sessionOf, totalMs } from './exerciseTimeline.ts';
import { MoodSelect } from './MoodSelect.tsx';
import { type ExerciseClock, useExerciseClock } from './useExerciseClock.ts';
import { useExerciseKeys } from './useExerciseKeys.ts';
import { useKeepOnLock } from './useKeepOnLock.ts';
import { usePhaseTone } from './usePhaseTone.ts';
import { useStayOpen } from './useStayOpen.ts';

interface ExercisePlayerProps {
  readonly strategy: Strategy;
  readonly guided: Guided;
  readonly onClose: () => void;
}

/** Leads through an exercise at its own pace; it can be paused and stopped at any time, and is kept as a session. */
export function ExercisePlayer({ strategy, guided, onClose }: ExercisePlayerProps) {
  const clock = useExerciseClock(totalMs(guided));
  const [before, setBefore] = useState<number | null>(null);
  const [isStopped, setStopped] = useState(false);
  const isWanted = useAccount().wellness_preferences.exercise_sound ?? false;
  const moment = exerciseAt(guided, clock.elapsed);
  const { isRunning, pause, start, jump } = clock;
  const hasBegun = isRunning || clock.elapsed > 0;
  const isOver = moment.isDone || isStopped;
  const top = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when it opens and when it begins
  useEffect(() => top.current?.scrollIntoView({ block: 'start' }), [hasBegun]);
  useStayOpen(isRunning);
  useKeepOnLock(hasBegun && !isOver, () =>
    api('coping.session', {
      ...sessionOf(strategy.id, clock.practised, before),
      completed: false,
    }),
  );
  usePhaseTone(guided, moment, { isWanted, isRunning });
  useEffect(() => {
    if (isOver) {
      pause();
    }
  }, [isOver, pause]);
  const hasSteps = guided.pattern === 'steps';
  const next = (): void => jump(nextStart(guided, clock.elapsed));
  const back = (): void => jump(previousStart(guided, clock.elapsed));
  useExerciseKeys({
    isActive: hasBegun && !isOver,
    onToggle: isRunning ? pause : start,
    ...(hasSteps ? { onNext: next, onBack: back } : {}),
    onEnd: () => setStopped(true),
  });
  if (isOver) {
    return (
      <ExerciseEnd
        strategy={strategy}
        practisedMs={clock.practised}
        isCompleted={moment.isDone}
        moodBefore={before}
        onClose={onClose}
      />
    );
  }
  return (
    <Panel title={strategy.name}>
      <div ref={top} className={classes.playerTop} />
      {!hasBegun && (
        <Stack gap="md" mb="lg">
          <Cautions strategy={strategy} />
          <MoodSelect label={t('coping:run.moodBefore')} value={before} onChange={setBefore} />
          <SoundSwitch isOn={isWanted} />
        </Stack>
      )}
      <div className={classes.player}>
        {hasBegun ? (
          <ExerciseBeat strategy={strategy} guided={guided} moment={moment} isRunning={isRunning} />
        ) : (
          <p className={classes.phase}>{t('coping:run.ready')}</p>
        )}
        <Controls
          clock={clock}
          hasBegun={hasBegun}
          onBack={hasSteps ? back : undefined}
          onNext={hasSteps ? next : undefined}
          onEnd={() => (hasBegun ? setStopped(true) : onClose())}
        />
        <Keys hasSteps={hasSteps} />
      </div>
    </Panel>
  );
}

/** Kept with the account, so that it is asked once. */
function SoundSwitch({ isOn }: { readonly isOn: boolean }) {
  const save = (next: boolean): void => {
    updateAccount({ wellness_preferences: { exercise_sound: next } }).catch(toastError);
  };
  return (
    <Switch
      label={t('coping:run.sound')}
      description={t('coping:run.soundHint')}
      checked={isOn}
      onChange={(event) => save(event.currentTarget.checked)}
    />
  );
}

interface ControlsProps {
  readonly clock: ExerciseClock;
  readonly hasBegun: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onEnd: () => void;
}

function Controls({ clock, hasBegun, onBack, onNext, onEnd }: ControlsProps) {
  const main = useRef<HTMLButtonElement>(null);
  // Without a jump: what to take care of stands above and is to be seen first.
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  const { isRunning, pause, start } = clock;
  return (
    <Group justify="center" gap="sm">
      {hasBegun && onBack !== undefined && (
        <Button variant="default" leftSection={<IconPlayerTrackPrev size={18} />} onClick={onBack}>
          {t('coping:run.backStep')}
        </Button>
      )}
      <Button
        ref={main}
        leftSection={isRunning ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
        onClick={isRunning ? pause : start}
      >
        {isRunning ? t('coping:run.pause') : hasBegun ? t('coping:run.resume') : t('coping:run.begin')}
      </Button>
      {hasBegun && onNext !== undefined && (
        <Button variant="default" leftSection={<IconPlayerTrackNext size={18} />} onClick={onNext}>
          {t('coping:run.nextStep')}
        </Button>
      )}
      <Button variant="default" onClick={onEnd}>
        {hasBegun ? t('coping:run.stop') : t('coping:run.leave')}
      </Button>
    </Group>
  );
}

function Keys({ hasSteps }: { readonly hasSteps: boolean }) {
  return (
    <p className={classes.keys}>
      <Kbd>{t('coping:run.keys.space')}</Kbd> {t('coping:run.keys.pauses')}
      {hasSteps && (
        <>
          {' · '}
          <Kbd>←</Kbd> <Kbd>→</Kbd> {t('coping:run.keys.steps')}
        </>
      )}
      {' · '}
      <Kbd>Esc</Kbd> {t('coping:run.keys.ends')}
    </p>
  );
}
