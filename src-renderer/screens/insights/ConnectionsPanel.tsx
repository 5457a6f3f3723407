import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { addDays } from '../../calendarDay.ts';
import { BarTable } from '../../charts/BarTable.tsx';
import { type ChartView, ViewSwitch } from '../../charts/ViewSwitch.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './ConnectionsPanel.module.css';
import sharedClasses from './Insights.module.css';
import { circles, daysWord } from './insightWords.ts';
import { words } from './words.ts';

const text = words.connections;
const PairScatter = lazy(async () => ({ default: (await import('../../charts/PairScatter.tsx')).PairScatter }));

type Correlation = Output<'insights.correlations'>['correlations'][number];
type Progress = Output<'wellness.progress'>;

interface ConnectionsPanelProps {
  readonly correlations: readonly Correlation[];
  /** Undefined while it is on its way: the days behind a relation cannot be looked at then. */
  readonly progress: Progress | undefined;
}

const nameOf = (measure: string): string => text.names[measure] ?? measure.replaceAll('_', ' ');

function pairName({ x, y, lag }: Correlation): string {
  return lag === 0
    ? text.sameDay(nameOf(x), nameOf(y).toLowerCase())
    : text.dayBefore(nameOf(x), nameOf(y).toLowerCase());
}

/** Which figures rise and fall together, in words, with the days behind them. */
export function ConnectionsPanel({ correlations, progress }: ConnectionsPanelProps) {
  const format = useFormat();
  const found = correlations.filter(({ is_shown }) => is_shown);
  const others = correlations.filter(({ is_shown }) => !is_shown);
  return (
    <Panel title={text.title} description={text.lead}>
      {found.length === 0 && <p className={sharedClasses.quiet}>{text.nothing}</p>}
      <ul className={sharedClasses.list}>
        {found.map((correlation) => (
          <FoundConnection key={keyOf(correlation)} correlation={correlation} progress={progress} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={sharedClasses.more}>
          <summary>{text.others(format.number(others.length))}</summary>
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
          aria-label={isOpen ? undefined : text.lookNamed(pair)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.looked : text.look}
        </Button>
      )}
      {canLook && isOpen && <Days correlation={correlation} x={xSeries} y={ySeries} />}
    </li>
  );
}

type Series = Progress['mood']['series'];

function seriesOf(progress: Progress | undefined, measure: string): Series | null {
  switch (measure) {
    case 'mood':
    case 'energy':
    case 'stress':
    case 'sleep':
    case 'social':
      return progress?.[measure].series ?? null;
    default:
      return null;
  }
}

/** How far from none the relation is, to the left (one up, other down) or the right (both up). */
function Strength({ rho }: { readonly rho: number }) {
  const width = `${Math.abs(rho) * 50}%`;
  return (
    <div className={classes.strength} aria-hidden="true">
      <span className={classes.ends}>−1</span>
      <span className={classes.track}>
        <span className={classes.middle} />
        <span className={classes.fill} style={rho < 0 ? { right: '50%', width } : { left: '50%', width }} />
      </span>
      <span className={classes.ends}>+1</span>
    </div>
  );
}

interface DaysProps {
  readonly correlation: Correlation;
  readonly x: Series;
  readonly y: Series;
}

/** The days behind a relation as circles, or the average of y for each step of x. */
function Days({ correlation, x, y }: DaysProps) {
  const format = useFormat();
  const [view, setView] = useState<ChartView>('chart');
  const found = circles(x, y, (date) => (correlation.lag === 0 ? date : addDays(date, -correlation.lag)));
  const pair = pairName(correlation);
  const xName = nameOf(correlation.x);
  const yName = nameOf(correlation.y);
  const steps = [...new Set(found.map((circle) => Math.round(circle.x)))].sort((a, b) => a - b);
  return (
    <figure className={classes.figure}>
      <ViewSwitch title={pair} value={view} onChange={setView} />
      {view === 'chart' ? (
        <Suspense fallback={<PanelSkeleton height={288} />}>
          <PairScatter
            circles={found}
            xName={xName}
            yName={yName}
            label={text.scatterLabel(pair)}
            describe={(circle) =>
              text.circle(
                `${xName} ${format.number(circle.x)}`,
                `${yName} ${format.number(circle.y)}`,
                daysWord(circle.days, format.number),
              )
            }
          />
        </Suspense>
      ) : (
        <BarTable
          caption={text.scatterTable(yName)}
          columns={{ label: xName, value: text.scatterTable(yName), note: text.pairs }}
          domain={[1, 10]}
          rows={steps.map((step) => {
            const at = found.filter((circle) => Math.round(circle.x) === step);
            const days = at.reduce((sum, circle) => sum + circle.days, 0);
            return {
              key: step,
              label: `${xName} ${format.number(step)}`,
              value: at.reduce((sum, circle) => sum + circle.y * circle.days, 0) / days,
              note: daysWord(days, format.number),
            };
          })}
        />
      )}
    </figure>
  );
}

function ConnectionTable({ correlations }: { readonly correlations: readonly Correlation[] }) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section className={sharedClasses.scroll} tabIndex={0} aria-label={text.caption}>
      <table className={sharedClasses.table}>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.pair}</th>
            <th scope="col">{text.strength}</th>
            <th scope="col">{text.pairs}</th>
          </tr>
        </thead>
        <tbody>
          {correlations.map((correlation) => (
            <tr key={keyOf(correlation)}>
              <th scope="row">{pairName(correlation)}</th>
              <td>{correlation.rho === null ? text.unknown : format.number(correlation.rho, 2)}</td>
              <td>{format.number(correlation.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
