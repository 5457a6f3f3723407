import type { Output } from '../../../src-shared/contract/index.ts';
import { Panel } from '../../components/Panel.tsx';
import classes from './Insights.module.css';
import { words } from './words.ts';

interface SteadinessPanelProps {
  readonly instability: Output<'mood.insights'>['instability'];
}

/** How much mood moves from one day to the next, in words; nothing while that is unknown. */
export function SteadinessPanel({ instability: { description } }: SteadinessPanelProps) {
  return description === null ? null : (
    <Panel title={words.steadiness.title}>
      <p className={classes.quiet}>{description}</p>
    </Panel>
  );
}
