import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { BarPanel } from '../../charts/BarPanel.tsx';
import type { ChartRange } from '../../charts/chartRange.ts';
import { Panel } from '../../components/Panel.tsx';
import type { EndpointResult } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import classes from './Insights.module.css';
import { rangeNote } from './insightWords.ts';
import { MetricPanel } from './MetricPanel.tsx';
import { MissingPanel } from './MissingPanel.tsx';
import { HourPanel, WeekdayPanel } from './RhythmPanels.tsx';
import { Section } from './Section.tsx';
import { SymptomMatrix } from './SymptomMatrix.tsx';
import { WeekdayHourPanel } from './WeekdayHourPanel.tsx';

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
      <Section title={t('insights:stress.title')} result={progress} height={420}>
        {(data) => (
          <MetricPanel
            title={t('insights:stress.title')}
            name={t('insights:stress.title')}
            range={range}
            metric={data.stress}
            isArea
            actions={
              <Button size="sm" variant="subtle" component={Link} href="/insights/stress/entries">
                {t('insights:stress.all')}
              </Button>
            }
          />
        )}
      </Section>
      <Section title={t('insights:stress.top')} result={analysis}>
        {(data) => (data.n_entries === 0 ? <NoStress missing={data.missing} /> : <StressAnalysis data={data} />)}
      </Section>
    </div>
  );
}

function NoStress({ missing }: { readonly missing: readonly string[] }) {
  return (
    <>
      <Panel title={t('insights:stress.top')}>
        <p className={classes.quiet}>{t('insights:stress.none')}</p>
        <Button variant="light" component={Link} href="/">
          {t('insights:stress.log')}
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
          title={t('insights:weekdays.title')}
          byWeekday={data.peak_times.by_weekday}
          description={data.peak_times.description}
        />
        {/* One description tells of both; it stands with the days. */}
        <HourPanel
          byHour={data.peak_times.by_hour}
          {...(data.peak_times.description === null ? { description: null } : {})}
        />
      </div>
      <WeekdayHourPanel name={t('insights:stress.title')} slots={data.peak_times.by_weekday_hour} note={note} />
      <MissingPanel missing={data.missing} />
    </>
  );
}

function useEntriesWord(): (count: number) => string {
  const format = useFormat();
  return (count) => t('insights:stress.entries', { count, number: format.number(count) });
}

function TopStressors({ stressors }: { readonly stressors: Analysis['top_stressors'] }) {
  const entries = useEntriesWord();
  const shown = stressors.filter(({ is_shown }) => is_shown);
  return (
    <BarPanel
      title={t('insights:stress.top')}
      description={t('insights:stress.topLead')}
      caption={t('insights:stress.topCaption')}
      columns={{
        label: t('insights:stress.stressor'),
        value: t('insights:stress.level'),
        note: t('insights:stress.share'),
      }}
      domain={[1, 10]}
      rows={stressors.slice(0, mostRows).map(({ stressor, mean_level, n }) => ({
        key: stressor,
        label: shownWord(stressor),
        value: mean_level,
        note: entries(n),
      }))}
      after={
        shown.length > 0 && (
          <>
            <h3 className={classes.subtitle}>{t('insights:stress.difference')}</h3>
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
      <Panel title={t('insights:stress.symptoms')}>
        <p className={classes.quiet}>{t('insights:stress.noSymptoms')}</p>
      </Panel>
    );
  }
  return (
    <BarPanel
      title={t('insights:stress.symptoms')}
      description={t('insights:stress.symptomsLead')}
      caption={t('insights:stress.symptomsCaption')}
      columns={{ label: t('insights:stress.symptom'), value: t('insights:stress.share') }}
      domain={[0, Math.max(0.01, ...profile.map((one) => one.share))]}
      valueWords={share}
      rows={profile
        .slice(0, mostRows)
        .map((one) => ({ key: one.symptom, label: shownWord(one.symptom), value: one.share }))}
    />
  );
}

function Tried({ effects }: { readonly effects: Analysis['coping_effectiveness'] }) {
  const format = useFormat();
  const told = effects.filter(({ ci }) => ci !== null && (ci[0] > 0 || ci[1] < 0));
  return (
    <BarPanel
      title={t('insights:stress.coping')}
      description={t('insights:stress.copingLead')}
      caption={t('insights:stress.copingCaption')}
      columns={{
        label: t('insights:stress.strategy'),
        value: t('insights:stress.rating'),
        note: t('insights:stress.share'),
      }}
      domain={[1, 5]}
      rows={effects.slice(0, mostRows).map(({ strategy, name, mean_effectiveness, uses }) => ({
        key: strategy,
        label: shownWord(name),
        value: mean_effectiveness,
        note: [
          t('insights:stress.uses', { count: uses, number: format.number(uses) }),
          mean_effectiveness === null ? t('insights:stress.unrated') : null,
        ]
          .filter((part) => part !== null)
          .join(', '),
      }))}
      after={told.map(({ strategy, name, stress_change_next_entry: change, n_pairs: pairs }) =>
        change === null ? null : (
          <p key={strategy} className={classes.words}>
            {change < 0
              ? t('insights:stress.nextLower', { name: shownWord(name), change: format.number(Math.abs(change)) })
              : t('insights:stress.nextHigher', {
                  name: shownWord(name),
                  change: format.number(Math.abs(change)),
                })}{' '}
            <span className={classes.facts}>
              ({t('insights:stress.entries', { count: pairs, number: format.number(pairs) })})
            </span>
          </p>
        ),
      )}
    />
  );
}
