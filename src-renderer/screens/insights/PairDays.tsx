import { lazy, type ReactNode, Suspense } from 'react';
import { addDays } from '../../calendarDay.ts';
import { BarTable } from '../../charts/BarTable.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { type Circle, circles, daysWord } from './insightWords.ts';
import { type Correlation, nameOf, pairName, type Series } from './relationNames.ts';

const PairScatter = lazy(async () => ({ default: (await import('../../charts/PairScatter.tsx')).PairScatter }));

interface PairDaysProps {
  readonly correlation: Pick<Correlation, 'x' | 'y' | 'lag'>;
  readonly x: Series;
  readonly y: Series;
  readonly title?: string;
  readonly description?: string;
  readonly actions?: ReactNode;
  readonly meaning?: ReactNode;
  readonly isPart?: boolean;
}

/** The days behind a relation as circles, or the average of y for each step of x. */
export function PairDays({ correlation, x, y, ...panel }: PairDaysProps) {
  const format = useFormat();
  const pair = pairName(correlation);
  const found = circles(x, y, (date) => (correlation.lag === 0 ? date : addDays(date, -correlation.lag)));
  const [xName, yName] = [nameOf(correlation.x), nameOf(correlation.y)];
  return (
    <ChartPanel
      {...panel}
      title={panel.title ?? pair}
      note={pair}
      figures={() => ({
        caption: pair,
        columns: [xName, yName, t('insights:connections.pairs')],
        rows: found.map((circle) => [circle.x, circle.y, circle.days]),
      })}
      table={<StepTable found={found} xName={xName} yName={yName} />}
    >
      <Suspense fallback={<PanelSkeleton height={288} />}>
        <PairScatter
          circles={found}
          xName={xName}
          yName={yName}
          label={t('insights:connections.scatterLabel', { pair })}
          describe={(circle) =>
            t('insights:connections.circle', {
              x: `${xName} ${format.number(circle.x)}`,
              y: `${yName} ${format.number(circle.y)}`,
              days: daysWord(circle.days, format.number),
            })
          }
        />
      </Suspense>
    </ChartPanel>
  );
}

interface StepTableProps {
  readonly found: readonly Circle[];
  readonly xName: string;
  readonly yName: string;
}

function StepTable({ found, xName, yName }: StepTableProps) {
  const format = useFormat();
  const steps = [...new Set(found.map((circle) => Math.round(circle.x)))].sort((a, b) => a - b);
  return (
    <BarTable
      caption={t('insights:connections.scatterTable', { y: yName })}
      columns={{
        label: xName,
        value: t('insights:connections.scatterTable', { y: yName }),
        note: t('insights:connections.pairs'),
      }}
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
  );
}
