import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Coping.module.css';

/** The studies and guidelines behind a strategy: what they found, where it stands, and what of it was checked. */
export function SourceList({ evidence }: Pick<Strategy, 'evidence'>) {
  return (
    <ul className={classes.sourceList}>
      {evidence.map(({ ref, finding, citation, doi, verified }) => (
        <li key={ref}>
          <p className={classes.line}>{finding}</p>
          <p className={classes.facts}>
            {citation} {doi !== null && t('coping:detail.doi', { doi })}
          </p>
          {!(verified.citation && verified.finding && verified.doi !== false) && (
            <p className={classes.facts}>
              {t('coping:detail.unchecked')} {verified.note}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
