import { useEffect, useRef } from 'react';
import { breathSizes, type ExerciseMoment, type Guided } from './exerciseTimeline.ts';
import { openSoftTone, type SoftTone, toneOf } from './softTone.ts';

/** A soft tone whenever a phase begins and at the end, while it is wanted and the exercise runs. */
export function usePhaseTone(
  guided: Guided,
  { phase, round, isDone }: ExerciseMoment,
  { isWanted, isRunning }: { readonly isWanted: boolean; readonly isRunning: boolean },
): void {
  const tone = useRef<SoftTone | null>(null);
  const said = useRef('');

  useEffect(() => {
    if (!isWanted) {
      return;
    }
    tone.current = openSoftTone();
    return () => {
      const open = tone.current;
      tone.current = null;
      // The last tone may fade out in peace.
      setTimeout(() => open?.close(), 3000);
    };
  }, [isWanted]);

  useEffect(() => {
    if (isDone) {
      if (said.current !== '' && said.current !== 'end') {
        tone.current?.play('end');
        said.current = 'end';
      }
      return;
    }
    const place = `${round} ${phase}`;
    if (!isRunning || said.current === place) {
      return;
    }
    said.current = place;
    const sizes = breathSizes(guided);
    tone.current?.play(guided.pattern === 'paced' ? toneOf(sizes.at(phase - 1) ?? 0, sizes[phase] ?? 0) : 'still');
  }, [guided, phase, round, isDone, isRunning]);
}
