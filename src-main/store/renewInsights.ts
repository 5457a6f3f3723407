import type { Area } from '../../src-shared/contract/endpoint.ts';
import { AppError } from '../../src-shared/errors.ts';
import { betterDays } from '../insights/contrasts.ts';
import { type Finding, findingsOf } from '../insights/findings.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import { type AdviceQuestion, helpedBefore, unaskedSuggestion } from './advice.ts';
import { moodInsightsOf, type Question, relationsOf, stressAnalysisOf } from './analyses.ts';
import { answerOnce } from './answers.ts';
import { isKept, keepFinding } from './insights.ts';
import { localTime } from './localTime.ts';
import { scoreOn } from './score.ts';
import { readUser, updateUser } from './users.ts';

/** What findings are made of, and the settings that say whether any are wanted. */
const sources: readonly Area[] = ['mood', 'stress', 'check_in', 'coping', 'account', 'privacy'];

/** Findings look at the last weeks only, so that what is told is about now. */
const periodDays = 90;
/** More at once would be a flood; the others come when the data have changed again. */
const mostAtOnce = 5;

/**
 * When the data have changed since the last look: brings the score of the account up to date, looks for findings, and
 * keeps the new ones. Nothing is kept that was
 * told within a fortnight, and nothing at all when the person wants no insights.
 */
export function renewInsights(
  question: Question & AdviceQuestion,
  tools: { readonly clock: Clock; readonly random: Random },
): Promise<void> {
  const { vault, today, now, timezone } = question;
  // By the hour, since not every hour is one for a suggestion.
  return answerOnce(vault, 'insights.renewed', sources, `${today}/${localTime(now, timezone).hour}`, async () => {
    const { user, privacy_settings: settings } = readUser(vault.read);
    const { score } = scoreOn(vault, today);
    if (score !== user.wellness_score) {
      unlessFull(() => vault.write((writer) => updateUser(writer, { wellness_score: score })));
    }
    if (!settings.insights) return;
    const mood = await moodInsightsOf(question, periodDays);
    const relations = await relationsOf(question, periodDays);
    const stress = await stressAnalysisOf(question, periodDays);
    const found = findingsOf(mood, relations, stress, {
      today,
      whatHelped: [...helpedBefore(question), ...betterDays(mood.activities)],
    });
    const fresh = [...unaskedSuggestion(question), ...found]
      .filter(({ key }) => !isKept(vault.read, key, now))
      .slice(0, mostAtOnce);
    if (fresh.length > 0) keepAll(question, fresh, tools);
  });
}

function keepAll({ vault }: Question, findings: readonly Finding[], tools: { clock: Clock; random: Random }): void {
  unlessFull(() => {
    vault.write((writer) => {
      for (const finding of findings) {
        keepFinding(writer, finding, tools.clock.now(), () => newId(tools.clock, tools.random));
      }
    });
    vault.touch(['insights']);
  });
}

/** Who only reads is answered on a full disk as well; what could not be kept is found again. */
function unlessFull(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'STORAGE_FAILED')) throw error;
  }
}
