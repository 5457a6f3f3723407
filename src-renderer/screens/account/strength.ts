/** Steps of the meter: 0 nothing yet … 4 strong. */
export type StrengthStep = 0 | 1 | 2 | 3 | 4;

/**
 * Where a password stands on the meter.
 *
 * The limits are those of the vault: below 10^8 guesses it is refused, from 10^10 it needs no confirmation; 10^13 is
 * out of reach even for a large attack on Argon2id.
 */
export function strengthStep(guessesLog10: number, isAcceptable: boolean): StrengthStep {
  if (!isAcceptable) {
    return 1;
  }
  if (guessesLog10 < 10) {
    return 2;
  }
  return guessesLog10 < 13 ? 3 : 4;
}
