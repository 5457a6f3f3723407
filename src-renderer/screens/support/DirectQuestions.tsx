import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CrisisStatus, DirectAnswers } from '../../../src-shared/contract/safety.ts';
import { errorSentence } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { answerDirectly } from '../../state/support.ts';
import classes from './Support.module.css';
import { nextQuestion } from './supportLists.ts';

type Question = CrisisStatus['questions'][number];
type Stage = 'offered' | 'asking' | 'stopped';

/**
 * Direct questions, one at a time, for who chooses to answer. Each answer is kept at once; what follows from it is only
 * ever the help above, never a result.
 */
export function DirectQuestions() {
  const [stage, setStage] = useState<Stage>('offered');
  return (
    <section className={classes.questions} aria-labelledby="support-questions">
      <h3 id="support-questions" className={classes.title}>
        {t('support:questions.title')}
      </h3>
      {stage === 'offered' && (
        <>
          <p className={classes.line}>{t('support:questions.lead')}</p>
          <Button size="sm" variant="default" mt="xs" onClick={() => setStage('asking')}>
            {t('support:questions.start')}
          </Button>
        </>
      )}
      {stage === 'asking' && <Asking onStop={() => setStage('stopped')} />}
      {stage === 'stopped' && (
        <p className={classes.line} role="status">
          {t('support:questions.stopped')}
        </p>
      )}
    </section>
  );
}

function Asking({ onStop }: { readonly onStop: () => void }) {
  const status = useEndpoint('crisis.status', {});
  const [answers, setAnswers] = useState<DirectAnswers>({});
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [hasGrown, setGrown] = useState(false);
  const keep = useAction(async (question: Question, answer: boolean | string) => {
    const given: DirectAnswers = { [question.id]: answer };
    setGrown(await answerDirectly(given));
    setAnswers({ ...answers, ...given });
    setPassed(new Set([...passed, question.id]));
  });
  const { data } = status;
  if (data === undefined) {
    return (
      <p className={classes.line}>
        {status.error === null ? t('support:questions.loading') : errorSentence(status.error)}
      </p>
    );
  }
  const question = nextQuestion(data.questions, answers, passed);
  if (question === undefined) {
    return (
      <p className={classes.line} role="status">
        {t('support:questions.thanks')}
      </p>
    );
  }
  const skip = (): void => {
    keep.clearError();
    setGrown(false);
    setPassed(new Set([...passed, question.id]));
  };
  return (
    <>
      <OneQuestion
        key={question.id}
        question={question}
        isPending={keep.isPending}
        takesFocus={!hasGrown}
        onAnswer={(answer) => void keep.run(question, answer)}
      />
      {keep.error !== null && (
        <p className={classes.line} role="alert">
          {t('support:questions.failed')}
        </p>
      )}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="subtle" onClick={skip}>
          {t('support:questions.skip')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onStop}>
          {t('support:questions.stop')}
        </Button>
      </Group>
    </>
  );
}

interface OneQuestionProps {
  readonly question: Question;
  readonly isPending: boolean;
  /** False where more help has just come up above: that is read first. */
  readonly takesFocus: boolean;
  readonly onAnswer: (answer: boolean | string) => void;
}

function OneQuestion({ question, isPending, takesFocus, onAnswer }: OneQuestionProps) {
  const words = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question takes the focus once, when it comes
  useEffect(() => {
    if (takesFocus) {
      words.current?.focus();
    }
  }, []);
  const id = `support-question-${question.id}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
    <div role="group" aria-labelledby={id}>
      <p id={id} className={classes.question} ref={words} tabIndex={-1}>
        {told(question.text)}
      </p>
      <Group gap="xs">
        {question.options.map(({ label, answer }) => (
          <Button key={label} size="sm" variant="default" disabled={isPending} onClick={() => onAnswer(answer)}>
            {told(label)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
