import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { BarPanel } from '../../charts/BarPanel.tsx';
import type { ChartRange } from '../../charts/chartRange.ts';
import { Panel } from '../../components/Panel.tsx';
import type { EndpointResult } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Insights.module.css';
import { rangeNote } from './insightWords.ts';
import { MetricPanel } from './MetricPanel.tsx';
import { MissingPanel } from './MissingPanel.tsx';
import { HourPanel, WeekdayPanel } from './RhythmPanels.tsx';
import { Section } from './Section.tsx';
import { SymptomMatrix } from './SymptomMatrix.tsx';
import { WeekdayHourPanel } from './WeekdayHourPanel.tsx';
import { words } from './words.ts';

const text = words.stress;
const mostRows = 10;

type Analysis = Output<'stress.analysis'>;

interface StressTabProps {
  readonly range: ChartRange;
  readonly progress: EndpointResult<'wellness.progress'>;
  readonly analysis: EndpointResult<'stress.analysis'>;
}

/** How stress went, what was behind it, how it showed, and what was tried. */
export function StressTab({ range, progress, analysis }: StressTabProps) {
  return (
    <div className={classes.stack}>
      <Section title={text.title} result={progress} height={420}>
        {(data) => (
          <MetricPanel
            title={text.title}
            name={text.title}
            range={range}
            metric={data.stress}
            isArea
            actions={
              <Button size="sm" variant="subtle" component={Link} href="/insights/stress/entries">
                {text.all}
              </Button>
            }
          />
        )}
      </Section>
      <Section title={text.top} result={analysis}>
        {(data) => (data.n_entries === 0 ? <NoStress missing={data.missing} /> : <StressAnalysis data={data} />)}
      </Section>
    </div>
  );
}

function NoStress({ missing }: { readonly missing: readonly string[] }) {
  return (
    <>
      <Panel title={text.top}>
        <p className={classes.quiet}>{text.none}</p>
        <Button variant="light" component={Link} href="/">
          {text.log}
        </Button>
      </Panel>
      <MissingPanel missing={missing} />
    </>
  );
}

function StressAnalysis({ data }: { readonly data: Analysis }) {
  const note = rangeNote(data.range, useFormat());
  return (
    <>
      <div className={classes.pair}>
        <TopStressors stressors={data.top_stressors} />
        <Symptoms profile={data.symptom_profile} />
      </div>
      <SymptomMatrix data={data.stressor_symptom_days} links={data.stressor_symptom_links} note={note} />
      {data.coping_effectiveness.length > 0 && <Tried effects={data.coping_effectiveness} />}
      <div className={classes.pair}>
        <WeekdayPanel
          title={words.weekdays.title}
          byWeekday={data.peak_times.by_weekday}
          description={data.peak_times.description}
        />
        {/* One description tells of both; it stands with the days. */}
        <HourPanel
          byHour={data.peak_times.by_hour}
          {...(data.peak_times.description === null ? { description: null } : {})}
        />
      </div>
      <WeekdayHourPanel name={text.title} slots={data.peak_times.by_weekday_hour} note={note} />
      <MissingPanel missing={data.missing} />
    </>
  );
}

function useEntriesWord(): (count: number) => string {
  const format = useFormat();
  return (count) => (count === 1 ? text.oneEntry : text.entries(format.number(count)));
}

function TopStressors({ stressors }: { readonly stressors: Analysis['top_stressors'] }) {
  const entries = useEntriesWord();
  const shown = stressors.filter(({ is_shown }) => is_shown);
  return (
    <BarPanel
      title={text.top}
      description={text.topLead}
      caption={text.topCaption}
      columns={{ label: text.stressor, value: text.level, note: text.share }}
      domain={[1, 10]}
      rows={stressors.slice(0, mostRows).map(({ stressor, mean_level, n }) => ({
        key: stressor,
        label: stressor,
        value: mean_level,
        note: entries(n),
      }))}
      after={
        shown.length > 0 && (
          <>
            <h3 className={classes.subtitle}>{text.difference}</h3>
            <ul className={classes.list}>
              {shown.map(({ stressor, description }) => (
                <li key={stressor} className={classes.item}>
                  {description}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}

function Symptoms({ profile }: { readonly profile: Analysis['symptom_profile'] }) {
  const { locale } = useFormat();
  const share = useCallback(
    (value: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    [locale],
  );
  if (profile.length === 0) {
    return (
      <Panel title={text.symptoms}>
        <p className={classes.quiet}>{text.noSymptoms}</p>
      </Panel>
    );
  }
  return (
    <BarPanel
      title={text.symptoms}
      description={text.symptomsLead}
      caption={text.symptomsCaption}
      columns={{ label: text.symptom, value: text.share }}
      domain={[0, Math.max(0.01, ...profile.map((one) => one.share))]}
      valueWords={share}
      rows={profile.slice(0, mostRows).map((one) => ({ key: one.symptom, label: one.symptom, value: one.share }))}
    />
  );
}

function Tried({ effects }: { readonly effects: Analysis['coping_effectiveness'] }) {
  const format = useFormat();
  const told = effects.filter(({ ci }) => ci !== null && (ci[0] > 0 || ci[1] < 0));
  return (
    <BarPanel
      title={text.coping}
      description={text.copingLead}
      caption={text.copingCaption}
      columns={{ label: text.strategy, value: text.rating, note: text.share }}
      domain={[1, 5]}
      rows={effects.slice(0, mostRows).map(({ strategy, name, mean_effectiveness, uses }) => ({
        key: strategy,
        label: name,
        value: mean_effectiveness,
        note: [
          uses === 1 ? text.once : text.uses(format.number(uses)),
          mean_effectiveness === null ? text.unrated : null,
        ]
          .filter((part) => part !== null)
          .join(', '),
      }))}
      after={told.map(({ strategy, name, stress_change_next_entry: change, n_pairs: pairs }) =>
        change === null ? null : (
          <p key={strategy} className={classes.words}>
            {text.next(name, format.number(Math.abs(change)), change < 0)}{' '}
            <span className={classes.facts}>({text.entries(format.number(pairs))})</span>
          </p>
        ),
      )}
    />
  );
}
