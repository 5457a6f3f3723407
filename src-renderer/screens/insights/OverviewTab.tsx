import type { ChartRange } from '../../charts/chartRange.ts';
import { useAccount } from '../../hooks/useAccount.ts';
import type { EndpointResult } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { EarlyWarningCard } from './EarlyWarningCard.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import classes from './Insights.module.css';
import { MissingPanel } from './MissingPanel.tsx';
import { MoodLinePanel } from './MoodLinePanel.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { Section } from './Section.tsx';

interface OverviewTabProps {
  readonly range: ChartRange;
  readonly progress: EndpointResult<'wellness.progress'>;
  readonly insights: EndpointResult<'mood.insights'>;
  readonly findings: EndpointResult<'insights.list'>;
  readonly events: EndpointResult<'events.list'>;
}

/** The whole at a glance: a notice if there is reason for one, mood and energy, what was noticed, the score. */
export function OverviewTab({ range, progress, insights, findings, events }: OverviewTabProps) {
  const { wellness_preferences: preferences } = useAccount();
  const warning = insights.data?.early_warning;
  // A number stands neither beside a notice nor in days in which help is offered.
  const isHard = warning === undefined || warning.active || progress.data?.support_suggested === true;
  return (
    <div className={classes.stack}>
      {warning !== undefined && <EarlyWarningCard warning={warning} />}
      <Section title={t('insights:moodLine.title')} result={progress} height={480}>
        {(data) => (
          <MoodLinePanel
            range={range}
            mood={data.mood}
            energy={data.energy}
            changes={insights.data?.change_points ?? []}
            events={events.data?.events ?? []}
          />
        )}
      </Section>
      <div className={classes.pair}>
        <Section title={t('insights:findings.title')} result={findings}>
          {(data) => <FindingsPanel findings={data.insights} />}
        </Section>
        {preferences.show_score && !isHard && (
          <Section title={t('insights:score.title')} result={progress} height={360}>
            {(data) => <ScorePanel score={data.wellness_score} series={data.score_series} />}
          </Section>
        )}
      </div>
      {insights.data !== undefined && <MissingPanel missing={insights.data.missing} />}
    </div>
  );
}
