import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './ContrastBar.module.css';

interface ContrastBarProps {
  /** Average moods, 1–10. */
  readonly withMean: number;
  readonly withoutMean: number;
  /** "12 days" each. */
  readonly withDays: string;
  readonly withoutDays: string;
}

const place = (mean: number): string => `${((mean - 1) / 9) * 100}%`;

/** Two averages on the scale from 1 to 10: a filled dot with, an open one without. */
export function ContrastBar({ withMean, withoutMean, withDays, withoutDays }: ContrastBarProps) {
  const format = useFormat();
  const low = Math.min(withMean, withoutMean);
  const high = Math.max(withMean, withoutMean);
  return (
    <div className={classes.bar}>
      <div className={classes.track} aria-hidden="true">
        <span className={classes.span} style={{ left: place(low), width: `${((high - low) / 9) * 100}%` }} />
        <span className={classes.dot} data-kind="without" style={{ left: place(withoutMean) }} />
        <span className={classes.dot} data-kind="with" style={{ left: place(withMean) }} />
      </div>
      <span className={classes.figures}>
        <span>
          <span className={classes.key} data-kind="with" aria-hidden="true" /> {t('insights:contrast.with')}{' '}
          <strong>{format.number(withMean)}</strong> ({withDays})
        </span>
        <span>
          <span className={classes.key} data-kind="without" aria-hidden="true" /> {t('insights:contrast.without')}{' '}
          <strong>{format.number(withoutMean)}</strong> ({withoutDays})
        </span>
      </span>
    </div>
  );
}
