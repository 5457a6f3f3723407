import type { PasswordCheck } from '../../hooks/usePasswordCheck.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import classes from './StrengthMeter.module.css';
import { strengthStep } from './strength.ts';

/** Four bars, a word and advice. The word is announced when it changes. */
export function StrengthMeter({ check }: { readonly check: PasswordCheck | null }) {
  const step = check === null ? 0 : strengthStep(check.guesses_log10, check.acceptable);
  return (
    <div className={classes.meter}>
      <div className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={classes.bar} data-step={bar <= step ? step : undefined} />
        ))}
      </div>
      <div role="status">
        {check !== null && (
          <>
            <p className={classes.word}>
              {t('account:strengthMeter.strength')}:{' '}
              <strong>{step > 0 && t(`account:strengthMeter.words.${step as 1 | 2 | 3 | 4}`)}</strong>
            </p>
            {check.advice.length > 0 && (
              <ul className={classes.advice}>
                {check.advice.map((line) => (
                  <li key={line}>{told(line)}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </div>
  );
}
