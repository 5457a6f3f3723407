import { Button } from '@mantine/core';
import { t } from '../../i18n/i18n.ts';
import { useDraftState } from '../../state/drafts.ts';
import classes from './Safety.module.css';

interface EditorBarProps {
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
  const { isGuided, isFirst, isLast, isPending, onBack, onNext, onSave, onLeave } = props;
  const state = useDraftState('safety_plan');
  const isStepping = isGuided && !isLast;
  return (
    <div className={classes.bar}>
      <p className={classes.barWords} role="status">
        {state === 'idle' ? '' : t(`safety:form.state.${state}`)}
      </p>
      {isGuided && !isFirst && (
        <Button variant="default" onClick={onBack}>
          {t('safety:form.back')}
        </Button>
      )}
      {!isGuided && (
        <Button variant="default" onClick={onLeave}>
          {t('safety:form.leave')}
        </Button>
      )}
      <Button variant={isStepping ? 'default' : 'filled'} loading={isPending} onClick={onSave}>
        {isStepping ? t('safety:form.stop') : t('safety:form.save')}
      </Button>
      {isStepping && <Button onClick={onNext}>{t('safety:form.next')}</Button>}
    </div>
  );
}
