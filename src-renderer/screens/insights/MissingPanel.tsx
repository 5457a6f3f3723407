import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';

/** What has to be recorded before more can be told; nothing when nothing is missing. */
export function MissingPanel({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) {
    return null;
  }
  return (
    <Panel title={t('insights:missingTitle')}>
      <ul className={classes.bullets}>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
