import type { Output } from '../../../src-shared/contract/index.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';

type Change = Output<'mood.insights'>['change_points'][number];

interface LevelChangesProps {
  /** Those on the chart, in the order of their numbers there. */
  readonly marked: readonly Change[];
  readonly others: readonly Change[];
}

/** Where the level of mood changed, in words; nothing where it did not. */
export function LevelChanges({ marked, others }: LevelChangesProps) {
  const format = useFormat();
  if (marked.length + others.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={classes.subtitle}>{t('insights:changes.title')}</h3>
      <ol className={classes.list}>
        {marked.map(({ date, description }, index) => (
          <li key={date} className={classes.change}>
            <span className={classes.chip}>{index + 1}</span>
            <span>{description.replace(date, format.day(date))}</span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>{t('insights:changes.others', { number: format.number(others.length) })}</summary>
          <ul className={classes.bullets}>
            {others.map(({ date, description }) => (
              <li key={date}>{description.replace(date, format.day(date))}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
