import { Button } from '@mantine/core';
import type { DraftState } from '../../state/draftRegistry.ts';
import classes from './Safety.module.css';
import { words } from './words.ts';

const text = words.form;

interface EditorBarProps {
  readonly state: DraftState;
  readonly isGuided: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isPending: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onSave: () => void;
  /** What was typed stays a draft. */
  readonly onLeave: () => void;
}

/** What can be done with the form as a whole, always in reach. */
export function EditorBar(props: EditorBarProps) {
  const { state, isGuided, isFirst, isLast, isPending, onBack, onNext, onSave, onLeave } = props;
  const isStepping = isGuided && !isLast;
  return (
    <div className={classes.bar}>
      <p className={classes.barWords} role="status">
        {text.state[state]}
      </p>
      {isGuided && !isFirst && (
        <Button variant="default" onClick={onBack}>
          {text.back}
        </Button>
      )}
      {!isGuided && (
        <Button variant="default" onClick={onLeave}>
          {text.leave}
        </Button>
      )}
      <Button variant={isStepping ? 'default' : 'filled'} loading={isPending} onClick={onSave}>
        {isStepping ? text.stop : text.save}
      </Button>
      {isStepping && <Button onClick={onNext}>{text.next}</Button>}
    </div>
  );
}
