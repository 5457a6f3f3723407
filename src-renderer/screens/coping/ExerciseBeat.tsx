import { Progress } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Coping.module.css';
import { breathAt, clockTime, type ExerciseMoment, type Guided } from './exerciseTimeline.ts';

const smallest = 0.55;

interface ExerciseBeatProps {
  readonly strategy: Strategy;
  readonly guided: Guided;
  readonly moment: ExerciseMoment;
  readonly isRunning: boolean;
}

/** What to do now, how long, and a circle that breathes along; numbers and a bar where motion is not welcome. */
export function ExerciseBeat({ strategy, guided, moment, isRunning }: ExerciseBeatProps) {
  const isStill = useReducedMotion();
  const label = guided.phases[moment.phase]?.label ?? '';
  const said = isRunning ? label : t('coping:run.paused');
  return (
    <>
      {isStill ? <StillBeat guided={guided} moment={moment} /> : <Circle guided={guided} moment={moment} />}
      {/* Only the words are announced: a number each second would drown them. */}
      <p className={classes.phase} role="status">
        {said}
      </p>
      <Instruction strategy={strategy} guided={guided} phase={moment.phase} />
      <Whereabouts guided={guided} moment={moment} />
    </>
  );
}

interface BeatProps {
  readonly guided: Guided;
  readonly moment: ExerciseMoment;
}

function shownNumber({ pattern }: Guided, { secondsLeft, count }: ExerciseMoment): string {
  return pattern === 'timer' ? clockTime(secondsLeft) : String(count);
}

function Circle({ guided, moment }: BeatProps) {
  const isPaced = guided.pattern === 'paced';
  const scale = isPaced ? smallest + (1 - smallest) * breathAt(guided, moment) : 1;
  return (
    <div className={classes.circle} aria-hidden="true">
      <div className={classes.breath} style={{ transform: `scale(${scale.toFixed(4)})` }} />
      <span className={classes.number}>{shownNumber(guided, moment)}</span>
    </div>
  );
}

/** The same without anything that moves: the bar goes on by whole seconds. */
function StillBeat({ guided, moment }: BeatProps) {
  const seconds = guided.phases[moment.phase]?.seconds ?? 1;
  const isTimer = guided.pattern === 'timer';
  const share = 1 - (isTimer ? moment.secondsLeft : moment.count) / Math.ceil(seconds);
  return (
    <div className={classes.still} aria-hidden="true">
      <span className={classes.number}>{shownNumber(guided, moment)}</span>
      <Progress value={share * 100} transitionDuration={0} />
    </div>
  );
}

/** What there is to say to this step; of a timer all of it, to read before and in between. */
function Instruction({
  strategy: { instructions },
  guided: { pattern, phases },
  phase,
}: {
  readonly strategy: Strategy;
  readonly guided: Guided;
  readonly phase: number;
}) {
  if (pattern === 'steps' && instructions.length === phases.length) {
    return (
      <p className={classes.instruction} dir="auto">
        {instructions[phase]}
      </p>
    );
  }
  if (pattern !== 'timer' || instructions.length === 0) {
    return null;
  }
  return (
    <ol className={classes.reading}>
      {instructions.map((step) => (
        <li key={step} dir="auto">
          {step}
        </li>
      ))}
    </ol>
  );
}

function Whereabouts({ guided, moment }: BeatProps) {
  const format = useFormat();
  const { pattern, cycles, phases } = guided;
  const next = phases[moment.phase + 1];
  const parts = [
    ...(cycles > 1
      ? [t('coping:run.round', { round: format.number(moment.round), rounds: format.number(cycles) })]
      : []),
    ...(pattern === 'steps'
      ? [t('coping:run.step', { step: format.number(moment.phase + 1), steps: format.number(phases.length) })]
      : []),
    ...(pattern === 'timer' ? [] : [t('coping:run.left', { time: clockTime(moment.secondsLeft) })]),
    ...(pattern === 'steps' && next !== undefined ? [t('coping:run.next', { label: next.label })] : []),
  ];
  return parts.length > 0 && <p className={classes.facts}>{parts.join(' · ')}</p>;
}
