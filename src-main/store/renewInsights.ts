import type { Area } from '../../src-shared/contract/endpoint.ts';
import { AppError } from '../../src-shared/errors.ts';
import { type Finding, findingsOf } from '../insights/findings.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import { moodInsightsOf, type Question, relationsOf, stressAnalysisOf } from './analyses.ts';
import { answerOnce } from './answers.ts';
import { isKept, keepFinding } from './insights.ts';
import { readUser } from './users.ts';

/** What findings are made of, and the settings that say whether any are wanted. */
const sources: readonly Area[] = ['mood', 'stress', 'check_in', 'coping', 'account', 'privacy'];

/** Findings look at the last weeks only, so that what is told is about now. */
const periodDays = 90;
/** More at once would be a flood; the others come when the data have changed again. */
const mostAtOnce = 5;

/**
 * Looks for findings when the data have changed since the last look, and keeps the new ones. Nothing is kept that was
 * told within a fortnight, and nothing at all when the person wants no insights.
 *
 * @param whatHelped earlier, for the early warning; may be empty.
 */
export function renewInsights(
  question: Question,
  tools: { readonly clock: Clock; readonly random: Random; readonly whatHelped: readonly string[] },
): Promise<void> {
  const { vault, today } = question;
  return answerOnce(vault, 'insights.renewed', sources, today, async () => {
    if (!readUser(vault.read).privacy_settings.insights) return;
    const mood = await moodInsightsOf(question, periodDays);
    const relations = await relationsOf(question, periodDays);
    const stress = await stressAnalysisOf(question, periodDays);
    const at = tools.clock.now();
    const fresh = findingsOf(mood, relations, stress, { today, whatHelped: tools.whatHelped })
      .filter(({ key }) => !isKept(vault.read, key, at))
      .slice(0, mostAtOnce);
    if (fresh.length > 0) keepAll(question, fresh, tools);
  });
}

function keepAll({ vault }: Question, findings: readonly Finding[], tools: { clock: Clock; random: Random }): void {
  try {
    vault.write((writer) => {
      for (const finding of findings) {
        keepFinding(writer, finding, tools.clock.now(), () => newId(tools.clock, tools.random));
      }
    });
    vault.touch(['insights']);
  } catch (error) {
    // Who only reads is answered on a full disk as well; the findings are found again.
    if (!(error instanceof AppError && error.code === 'STORAGE_FAILED')) throw error;
  }
}
