import type { DirectAnswers } from '../../src-shared/contract/safety.ts';

const yesSignals = {
  wish: 'self_report_wish',
  ideation: 'self_report_ideation',
  plan: 'self_report_plan',
  means: 'means_at_hand',
} as const;
const intentSignals = {
  no: null,
  not_sure: 'self_report_intent',
  not_now: 'self_report_intent',
  now: 'self_report_now',
} as const;
const doneSignals = { no: null, today: 'self_report_done', earlier: 'self_report_recent' } as const;

/** Reasons in what a person answered directly, by ids of risk-escalation.json. A "no" is none and takes nothing back. */
export function selfReportSignals({ intent, done, ...yes }: DirectAnswers): string[] {
  const told = Object.entries(yesSignals).flatMap(([question, signal]) =>
    yes[question as keyof typeof yesSignals] === true ? [signal] : [],
  );
  const others = [
    intent === undefined ? null : intentSignals[intent],
    done === undefined ? null : doneSignals[done],
  ].flatMap((signal) => (signal === null ? [] : [signal]));
  return [...told, ...others];
}

/** What `crisis.acknowledge` takes for the options of a question, in the order in which the facts list them. */
export const optionAnswers = {
  intent: ['no', 'not_sure', 'not_now', 'now'],
  done: ['no', 'today', 'earlier'],
} as const;
