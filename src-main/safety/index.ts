export type { AssessText, TextAssessment, TextSignal } from './assessment.ts';
export { assessText } from './text/assessText.ts';
