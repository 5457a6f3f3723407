import { useEffect, useRef } from 'react';

interface ExerciseKeys {
  readonly isActive: boolean;
  readonly onToggle: () => void;
  readonly onNext?: () => void;
  readonly onBack?: () => void;
  readonly onEnd: () => void;
}

/** Space pauses, the arrows walk through steps, Escape ends. A control that has the focus keeps its own keys. */
export function useExerciseKeys(keys: ExerciseKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const { isActive } = keys;
  useEffect(() => {
    if (!isActive) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat);
      const action = isPlain ? actionOf(event, latest.current) : undefined;
      if (action !== undefined) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}

function actionOf({ key, target }: KeyboardEvent, keys: ExerciseKeys): (() => void) | undefined {
  const control = target instanceof Element ? target.closest('button, a, input, textarea, select, summary') : null;
  const isElsewhere = target instanceof Element && target.closest('[role="dialog"]') !== null;
  if (isElsewhere) {
    return undefined;
  }
  switch (key) {
    case ' ':
      return control === null ? keys.onToggle : undefined;
    case 'ArrowRight':
      return keys.onNext;
    case 'ArrowLeft':
      return keys.onBack;
    case 'Escape':
      return keys.onEnd;
    default:
      return undefined;
  }
}
