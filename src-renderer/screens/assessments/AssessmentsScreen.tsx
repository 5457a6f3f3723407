import { useLocation } from 'wouter';
import { AnswerScreen } from './AnswerScreen.tsx';
import { AssessmentList } from './AssessmentList.tsx';
import { InstrumentScreen } from './InstrumentScreen.tsx';

/** The questionnaires, one of them with its history, and filling one in. */
export function AssessmentsScreen() {
  const [path] = useLocation();
  const [, id, isAnswering] = /^\/assessments\/([^/]+)(\/answer)?$/.exec(path) ?? [];
  if (id === undefined) {
    return <AssessmentList />;
  }
  return isAnswering === undefined ? <InstrumentScreen key={id} id={id} /> : <AnswerScreen key={id} id={id} />;
}
