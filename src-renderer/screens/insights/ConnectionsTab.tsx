import type { ChartRange } from '../../charts/chartRange.ts';
import type { EndpointResult } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { ConnectionsPanel } from './ConnectionsPanel.tsx';
import classes from './Insights.module.css';
import { LagPanel } from './LagPanel.tsx';
import { MetricPanel } from './MetricPanel.tsx';
import { MissingPanel } from './MissingPanel.tsx';
import { Section } from './Section.tsx';
import { SleepMoodPanel } from './SleepMoodPanel.tsx';

interface ConnectionsTabProps {
  readonly range: ChartRange;
  readonly progress: EndpointResult<'wellness.progress'>;
  readonly relations: EndpointResult<'insights.correlations'>;
}

/** What goes together: sleep and mood first, yesterday and today, then every pair of figures. */
export function ConnectionsTab({ range, progress, relations }: ConnectionsTabProps) {
  return (
    <div className={classes.stack}>
      <Section title={t('insights:sleepMood.title')} result={progress} height={480}>
        {(data) => <SleepMoodPanel correlations={relations.data?.correlations ?? []} progress={data} />}
      </Section>
      <Section title={t('insights:connections.title')} result={relations} height={420}>
        {(data) => (
          <>
            <LagPanel correlations={data.correlations} />
            <ConnectionsPanel correlations={data.correlations} progress={progress.data} />
            <MissingPanel missing={data.missing} />
          </>
        )}
      </Section>
      <Section title={t('insights:sleep.title')} result={progress} height={420}>
        {(data) => (
          <div className={classes.pair}>
            <MetricPanel
              title={t('insights:sleep.title')}
              name={t('insights:sleep.name')}
              range={range}
              metric={data.sleep}
            />
            <MetricPanel
              title={t('insights:social.title')}
              name={t('insights:social.name')}
              range={range}
              metric={data.social}
            />
          </div>
        )}
      </Section>
    </div>
  );
}
