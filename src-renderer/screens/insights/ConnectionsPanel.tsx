import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import sharedClasses from './Insights.module.css';
import { PairDays } from './PairDays.tsx';
import { type Correlation, type Progress, pairName, seriesOf } from './relationNames.ts';
import { Strength } from './Strength.tsx';

interface ConnectionsPanelProps {
  readonly correlations: readonly Correlation[];
  /** Undefined while it is on its way: the days behind a relation cannot be looked at then. */
  readonly progress: Progress | undefined;
}

/** Which figures rise and fall together, in words, with the days behind them. */
export function ConnectionsPanel({ correlations, progress }: ConnectionsPanelProps) {
  const format = useFormat();
  const found = correlations.filter(({ is_shown }) => is_shown);
  const others = correlations.filter(({ is_shown }) => !is_shown);
  return (
    <Panel title={t('insights:connections.title')} description={t('insights:connections.lead')}>
      {found.length === 0 && <p className={sharedClasses.quiet}>{t('insights:connections.nothing')}</p>}
      <ul className={sharedClasses.list}>
        {found.map((correlation) => (
          <FoundConnection key={keyOf(correlation)} correlation={correlation} progress={progress} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={sharedClasses.more}>
          <summary>{t('insights:connections.others', { number: format.number(others.length) })}</summary>
          <ConnectionTable correlations={others} />
        </details>
      )}
    </Panel>
  );
}

function keyOf({ x, y, lag }: Correlation): string {
  return `${x} ${y} ${lag}`;
}

interface FoundConnectionProps {
  readonly correlation: Correlation;
  readonly progress: Progress | undefined;
}

function FoundConnection({ correlation, progress }: FoundConnectionProps) {
  const [isOpen, setOpen] = useState(false);
  const { x, y, rho, description } = correlation;
  const pair = pairName(correlation);
  const xSeries = seriesOf(progress, x);
  const ySeries = seriesOf(progress, y);
  const canLook = xSeries !== null && ySeries !== null;
  return (
    <li className={sharedClasses.item}>
      <div className={sharedClasses.itemHead}>
        <span className={sharedClasses.name}>{pair}</span>
      </div>
      {rho !== null && <Strength rho={rho} />}
      <p>{description}</p>
      {canLook && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={4}
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : t('insights:connections.lookNamed', { pair })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('insights:connections.looked') : t('insights:connections.look')}
        </Button>
      )}
      {canLook && isOpen && <PairDays correlation={correlation} x={xSeries} y={ySeries} isPart />}
    </li>
  );
}

function ConnectionTable({ correlations }: { readonly correlations: readonly Correlation[] }) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section className={sharedClasses.scroll} tabIndex={0} aria-label={t('insights:connections.caption')}>
      <table className={sharedClasses.table}>
        <caption>{t('insights:connections.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insights:connections.pair')}</th>
            <th scope="col">{t('insights:connections.strength')}</th>
            <th scope="col">{t('insights:connections.pairs')}</th>
          </tr>
        </thead>
        <tbody>
          {correlations.map((correlation) => (
            <tr key={keyOf(correlation)}>
              <th scope="row">{pairName(correlation)}</th>
              <td>
                {correlation.rho === null ? t('insights:connections.unknown') : format.number(correlation.rho, 2)}
              </td>
              <td>{format.number(correlation.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
