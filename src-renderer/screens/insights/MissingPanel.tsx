import { Panel } from '../../components/Panel.tsx';
import classes from './Insights.module.css';
import { words } from './words.ts';

/** What has to be recorded before more can be told; nothing when nothing is missing. */
export function MissingPanel({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) {
    return null;
  }
  return (
    <Panel title={words.missingTitle}>
      <ul className={classes.bullets}>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
