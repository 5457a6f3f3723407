import { Button, Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { leaveSupportTo } from '../../state/support.ts';
import classes from './Support.module.css';

interface ExercisePartProps {
  readonly strategy: Strategy;
  readonly title: string;
  readonly description: string;
  /** Whether the name of the strategy says more than the title. */
  readonly isNamed?: boolean;
}

/** A strategy whose steps open where one is, so that nobody has to leave the help for them. */
export function ExercisePart({ strategy, title, description, isNamed = false }: ExercisePartProps) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, duration_minutes: minutes, instructions, contraindications, guided } = strategy;
  const facts =
    minutes === null ? name : `${name}, ${t('support:exercise.minutes', { minutes: format.number(minutes) })}`;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={classes.title}>
        {title}
      </h3>
      {isNamed && <p className={classes.fine}>{facts}</p>}
      <p className={classes.line}>{description}</p>
      <div className={classes.row}>
        <Button size="sm" variant="default" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('support:exercise.hide') : t('support:exercise.show')}
        </Button>
        {guided !== null && (
          <Button size="sm" variant="subtle" onClick={() => leaveSupportTo(`/coping/${strategy.id}`)}>
            {t('support:exercise.guided')}
          </Button>
        )}
      </div>
      <div id={id}>
        <Collapse expanded={isOpen} keepMounted={false}>
          <ol className={classes.steps}>
            {instructions.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {contraindications.map((caution) => (
            <p key={caution} className={classes.fine}>
              {caution}
            </p>
          ))}
        </Collapse>
      </div>
    </section>
  );
}
