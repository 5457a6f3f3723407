import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { AnswerScreen } from './AnswerScreen.tsx';
import { AssessmentList } from './AssessmentList.tsx';
import { InstrumentScreen } from './InstrumentScreen.tsx';

/** The questionnaires, one of them with its history, and filling one in. */
export function AssessmentsScreen() {
  const [path] = useLocation();
  // The place in the list is not the place in what it leads to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another of these screens opens
  useEffect(() => {
    document.querySelector('main')?.scrollTo(0, 0);
  }, [path]);
  const [, id, isAnswering] = /^\/assessments\/([^/]+)(\/answer)?$/.exec(path) ?? [];
  if (id === undefined) {
    return <AssessmentList />;
  }
  return isAnswering === undefined ? <InstrumentScreen key={id} id={id} /> : <AnswerScreen key={id} id={id} />;
}
