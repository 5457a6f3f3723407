import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Coping.module.css';
import { evidenceWords } from './evidenceWords.ts';
import { SourceList } from './SourceList.tsx';

/** Level, scope and note together, with the studies behind them. */
export function EvidencePanel({ strategy }: { readonly strategy: Strategy }) {
  const format = useFormat();
  const { evidence } = strategy;
  return (
    <Panel title={t('coping:detail.evidence')}>
      <p className={classes.line}>{evidenceWords(strategy)}</p>
      {evidence.length > 0 && (
        <details className={classes.sources}>
          <summary>{t('coping:detail.sources', { number: format.number(evidence.length) })}</summary>
          <SourceList evidence={evidence} />
        </details>
      )}
    </Panel>
  );
}
