import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '../../src-shared/errors.ts';
import { sameName } from './accountsFile.ts';
import type { Random } from './environment.ts';

const fewestCharacters = 10;
/** Days of one graphics card at the shipped key derivation: the least that is accepted. */
const fewestGuesses = 1e8;
/** Months: below this the person is asked once whether they are sure. */
const comfortableGuesses = 1e10;
/** Longer ones are judged by their beginning, which keeps the estimate quick and can only be too strict. */
const judgedLength = 100;
const appName = 'evenkeel';

export interface PasswordVerdict {
  readonly acceptable: boolean;
  /** Acceptable, but worth one question. */
  readonly needs_confirmation: boolean;
  /** Decimal logarithm of the guesses an attacker who knows how people choose passwords needs. */
  readonly guesses_log10: number;
  /** What is wrong or could be better, in words. */
  readonly advice: string[];
}

/** What a password must not be made of. */
export interface KnownNames {
  readonly username?: string | undefined;
  readonly email?: string | undefined;
}

/** Judges a new password by how many guesses it withstands (zxcvbn); no rules about kinds of characters. */
export async function checkPassword(password: string, names: KnownNames): Promise<PasswordVerdict> {
  const normal = password.normalize('NFC');
  const known = knownWords(names);
  const result = (await estimator()).check(normal.slice(0, judgedLength), known);
  const refusals = [
    [...normal].length < fewestCharacters ? `Use at least ${fewestCharacters} characters.` : undefined,
    known.some((word) => sameName(normal, word))
      ? 'Do not use your username, your e-mail address or the name of this app.'
      : undefined,
    result.guesses < fewestGuesses ? 'This password is too easy to guess.' : undefined,
  ].filter((advice) => advice !== undefined);
  const hints = [result.feedback.warning, ...result.feedback.suggestions].filter(
    (hint): hint is string => hint !== null && hint !== '',
  );
  const acceptable = refusals.length === 0;
  return {
    acceptable,
    needs_confirmation: acceptable && result.guesses < comfortableGuesses,
    guesses_log10: Math.round(result.guessesLog10 * 100) / 100,
    advice: [...refusals, ...hints],
  };
}

/**
 * @param path name of the input field that the reasons are given for
 * @throws AppError VALIDATION_ERROR
 */
export async function requireGoodPassword(password: string, names: KnownNames, path: string): Promise<void> {
  const { acceptable, advice } = await checkPassword(password, names);
  if (!acceptable) {
    throw new AppError('VALIDATION_ERROR', advice[0] ?? 'Choose a stronger password.', {
      details: advice.map((message) => ({ path, message })),
    });
  }
}

const passphraseWords = 6;

/** Six words drawn from the EFF's large word list: 77.5 bits. */
export async function suggestPassphrase(random: Random): Promise<{ passphrase: string; bits: number }> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const words = dictionary['diceware-common'];
  const chosen = Array.from({ length: passphraseWords }, () => words[randomBelow(words.length, random)]);
  return { passphrase: chosen.join(' '), bits: Math.floor(passphraseWords * Math.log2(words.length) * 10) / 10 };
}

/** Uniform: draws that would favour some numbers are thrown away. `limit` ≤ 65,536. */
function randomBelow(limit: number, random: Random): number {
  const range = 65_536;
  const usable = range - (range % limit);
  for (;;) {
    const draw = random.bytes(2).readUInt16BE(0);
    if (draw < usable) {
      return draw % limit;
    }
  }
}

function knownWords({ username, email }: KnownNames): string[] {
  return [username, email, email?.split('@')[0], appName].filter(
    (word) => word !== undefined && word !== '',
  ) as string[];
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** Loaded on first use: the dictionaries are several megabytes, and signing in needs none of them. */
function estimator(): Promise<ZxcvbnFactory> {
  loading ??= loadEstimator();
  return loading;
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
}
