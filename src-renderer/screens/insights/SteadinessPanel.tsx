import type { Output } from '../../../src-shared/contract/index.ts';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';

interface SteadinessPanelProps {
  readonly instability: Output<'mood.insights'>['instability'];
}

/** How much mood moves from one day to the next, in words; nothing while that is unknown. */
export function SteadinessPanel({ instability: { description } }: SteadinessPanelProps) {
  return description === null ? null : (
    <Panel title={t('insights:steadiness.title')}>
      <p className={classes.quiet}>{description}</p>
    </Panel>
  );
}
