import type { Support } from '../../src-shared/contract/support.ts';
import type { TextAssessment } from '../safety/assessment.ts';
import { nowShown, opensByItself, opensForOther } from '../safety/opening.ts';
import { type RiskLevel, signalFact } from '../safety/riskFacts.ts';
import { combinedLevel } from '../safety/riskState.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { type NoticedSignal, readCrisis, readRisk, saveCrisis } from './crisisState.ts';
import { type OfferParts, supportOffer } from './supportOffer.ts';

const togetherMilliseconds = 7 * 86_400_000;

/** What care for a person needs beside the vault. */
export interface CareParts extends OfferParts {
  /** What a text says about its writer; long ones are read in another thread. Throws when the vault is locked meanwhile. */
  readonly assess: (vaultId: string, text: string, language?: string) => Promise<TextAssessment>;
}

export interface CareContext {
  readonly vault: OpenVault;
  readonly clock: Clock;
  readonly random: Random;
  readonly care: CareParts;
}

/** A signal by its id in risk-escalation.json; the facts say its level unless a text said another. */
export function signalOf(
  id: string,
  { at, place, excerpt, level }: { at: number; place: string | null; excerpt?: string | null; level?: RiskLevel },
): NoticedSignal {
  const fact = signalFact(id);
  if (fact === undefined) throw new Error(`There is no signal ${id}.`);
  return { id, level: level ?? fact.level, source: fact.source, at, place, excerpt: excerpt ?? null };
}

/**
 * Keeps new reasons and gives the help that is due with them; undefined when they come to nothing. A disk that takes
 * nothing more keeps nobody from seeing the help.
 */
export function careFor(
  { vault, clock, random, care }: CareContext,
  fresh: readonly NoticedSignal[],
  other: string | null,
): Support | undefined {
  const now = clock.now();
  const before = readCrisis(vault.read);
  const signals = [...before.signals, ...fresh];
  const own = combinedLevel(
    fresh,
    signals.filter(({ at }) => at > now - togetherMilliseconds),
  );
  const opens = opensByItself(before, own, fresh, now);
  const opensOther = own === 'none' && other !== null && opensForOther(before.other_shown_at, now);
  if (fresh.length > 0 || opensOther) {
    const record = {
      ...before,
      signals,
      shown: opens ? nowShown(before.shown, own, fresh, now) : before.shown,
      other_shown_at: opensOther ? now : before.other_shown_at,
    };
    keep(() => vault.write((writer) => saveCrisis(writer, record, { clock, random })));
  }
  if (own !== 'none') {
    const held = readRisk(vault.read, now).level;
    const asksForHelp = fresh.some(({ id }) => id === 'user_says_help');
    return supportOffer(vault.read, care, {
      level: held === 'none' ? own : held,
      about: 'me',
      opens,
      reasons: fresh.filter(({ level }) => level !== 'none').map(({ id, excerpt }) => ({ signal: id, excerpt })),
      ...(asksForHelp ? { panel: 'emergency_panel' as const } : {}),
    });
  }
  if (other === null) return undefined;
  return supportOffer(vault.read, care, {
    level: 'none',
    about: 'someone_else',
    opens: opensOther,
    reasons: [{ signal: 'other_person', excerpt: other }],
  });
}

/** What a full disk refuses is not kept; help is shown all the same. */
function keep(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'STORAGE_FAILED') throw error;
  }
}
