import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Coping.module.css';
import { evidenceWords } from './evidenceWords.ts';
import { SourceList } from './SourceList.tsx';
import { words } from './words.ts';

const text = words.detail;

/** Level, scope and note together, with the studies behind them. */
export function EvidencePanel({ strategy }: { readonly strategy: Strategy }) {
  const format = useFormat();
  const { evidence } = strategy;
  return (
    <Panel title={text.evidence}>
      <p className={classes.line}>{evidenceWords(strategy)}</p>
      {evidence.length > 0 && (
        <details className={classes.sources}>
          <summary>{text.sources(format.number(evidence.length))}</summary>
          <SourceList evidence={evidence} />
        </details>
      )}
    </Panel>
  );
}
