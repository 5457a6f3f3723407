import { Alert, Button, Group } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { type Draft, useDraft } from '../../hooks/useDraft.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import type { DraftState } from '../../state/draftRegistry.ts';
import { useDraftState } from '../../state/drafts.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Assessments.module.css';
import { HelpNote } from './HelpNote.tsx';
import { Outcome } from './Outcome.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import {
  answersOfDraft,
  answersToSend,
  callsForHelp,
  firstOpenStep,
  type GivenAnswers,
  noAnswers,
  stepsOf,
} from './questionSteps.ts';
import { TotalForm } from './TotalForm.tsx';
import { wordingLanguage, wordingNote } from './wordingNote.ts';

export type Answered = Output<'assessments.respond'>;

/** Fills a questionnaire in, one question a page; what was answered is kept when it is left half-way. */
export function AnswerScreen({ id }: { readonly id: string }) {
  const found = useEndpoint('assessments.get', { instrument: id });
  const draft = useDraft(`assessment:${id}`);
  const [answered, setAnswered] = useState<Answered | null>(null);
  if (found.error !== null && found.data === undefined) {
    return (
      <Page title={t('assessments:detail.gone')}>
        <Panel>
          <ErrorState error={found.error} onRetry={found.refetch} isRetrying={found.isFetching} />
        </Panel>
      </Page>
    );
  }
  if (found.data === undefined || !draft.isLoaded) {
    return <PageSkeleton />;
  }
  const { instrument } = found.data;
  if (answered !== null) {
    return <Outcome instrument={instrument} answered={answered} />;
  }
  return instrument.items === null ? (
    <TotalForm instrument={instrument} onAnswered={setAnswered} />
  ) : (
    <Questions instrument={instrument} draft={draft} onAnswered={setAnswered} />
  );
}

interface QuestionsProps {
  readonly instrument: Instrument;
  readonly draft: Draft;
  readonly onAnswered: (answered: Answered) => void;
}

function Questions({ instrument, draft, onAnswered }: QuestionsProps) {
  const [, navigate] = useLocation();
  const [restored] = useState(() => answersOfDraft(instrument, draft.restored));
  const [given, setGiven] = useState<GivenAnswers>(restored ?? noAnswers(instrument));
  const [place, setPlace] = useState(() =>
    restored === null ? 0 : firstOpenStep(stepsOf(instrument, restored), restored),
  );
  const { id, short_name: short } = instrument;
  const draftState = useDraftState(`assessment:${id}`);
  const steps = stepsOf(instrument, given);
  const isDifficultyAsked = steps.some(({ kind }) => kind === 'difficulty');
  const finish = useAction(async () => {
    const answered = await api('assessments.respond', {
      instrument: id,
      answers: answersToSend(instrument, given),
      ...(isDifficultyAsked && given.difficulty !== null ? { difficulty: given.difficulty } : {}),
    });
    // They are saved for good: a draft that stays behind would only be offered again.
    await draft.discard().catch(toastError);
    onAnswered(answered);
  });
  const index = Math.min(place, steps.length - 1);
  const step = steps[index];
  if (step === undefined) {
    return null;
  }
  const answer = (value: number): void => {
    const next =
      step.kind === 'difficulty'
        ? { ...given, difficulty: value }
        : { ...given, answers: given.answers.with(step.index, value) };
    setGiven(next);
    draft.stage(() => ({ ...next }));
  };
  const leave = (): void => {
    toastSuccess({ message: t('assessments:ask.kept') });
    navigate('/assessments');
  };
  const throwAway = (): void => {
    draft.discard().then(() => {
      toastSuccess({ message: t('assessments:ask.discarded') });
      navigate('/assessments');
    }, toastError);
  };
  const item = step.kind === 'item' ? instrument.items?.[step.index] : undefined;
  const hasAnswers = given.answers.some((value) => value !== null);
  const isLast = index === steps.length - 1;
  return (
    <Page
      title={short}
      lead={wordingNote()}
      width="narrow"
      focusTitle={false}
      actions={
        <Button variant="default" leftSection={<IconPlayerPause size={18} />} onClick={leave}>
          {t('assessments:ask.leave')}
        </Button>
      }
    >
      <div className={classes.stack}>
        {step.kind === 'difficulty' && callsForHelp(instrument, given) && (
          <HelpNote text={t('assessments:help.during')} />
        )}
        <Panel>
          <QuestionForm
            key={step.kind === 'item' ? step.index : step.kind}
            name={`${id}-${step.kind === 'item' ? step.index : step.kind}`}
            question={item?.text ?? instrument.difficulty?.text ?? ''}
            instruction={step.kind === 'item' ? instrument.instruction : t('assessments:ask.difficultyStep')}
            options={item?.options ?? instrument.difficulty?.options ?? []}
            value={step.kind === 'item' ? (given.answers[step.index] ?? null) : given.difficulty}
            onChange={answer}
            step={index + 1}
            count={steps.length}
            isLast={isLast}
            isOptional={step.kind === 'difficulty'}
            instructionLanguage={step.kind === 'item' ? wordingLanguage : undefined}
            isPending={finish.isPending}
            onNext={() => (isLast ? void finish.run() : setPlace(index + 1))}
            onBack={() => setPlace(Math.max(0, index - 1))}
          />
          {finish.error !== null && (
            <Alert mt="md" color="clay" role="alert">
              {errorSentence(finish.error)}
            </Alert>
          )}
          <p className={classes.facts} role="status">
            {draftWords(draftState, restored !== null)}
          </p>
        </Panel>
        <Group justify="space-between">
          <p className={classes.credit}>{instrument.licence.attribution ?? instrument.licence.holder}</p>
          {hasAnswers && (
            <Button variant="subtle" size="compact-sm" onClick={throwAway}>
              {t('assessments:ask.discard')}
            </Button>
          )}
        </Group>
      </div>
    </Page>
  );
}

function draftWords(state: DraftState, isRestored: boolean): string {
  if (state === 'idle') {
    return isRestored ? t('assessments:ask.restored') : '';
  }
  return state === 'waiting' ? '' : t(`assessments:ask.draft.${state}`);
}
