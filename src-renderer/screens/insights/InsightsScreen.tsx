import { Button, Tabs } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ChartRange, rangeDays } from '../../charts/chartRange.ts';
import { RangePicker } from '../../charts/RangePicker.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useToday } from '../../hooks/useToday.ts';
import { ConnectionsPanel } from './ConnectionsPanel.tsx';
import { ContrastPanel } from './ContrastPanel.tsx';
import classes from './Insights.module.css';
import { MetricPanel } from './MetricPanel.tsx';
import { MissingPanel } from './MissingPanel.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { periodDays } from './period.ts';
import { HourPanel, WeekdayPanel } from './RhythmPanels.tsx';
import { Section } from './Section.tsx';
import { SteadinessPanel } from './SteadinessPanel.tsx';
import { StressEntries } from './StressEntries.tsx';
import { StressTab } from './StressTab.tsx';
import { words } from './words.ts';

const tabs = ['overview', 'mood', 'stress', 'connections'] as const;
type Tab = (typeof tabs)[number];

/** What the entries of a range say: `/insights/<tab>`, and `/insights/stress/entries`. */
export function InsightsScreen() {
  const [path, navigate] = useLocation();
  const { privacy_settings: privacy } = useAccount();
  if (path === '/insights/stress/entries') {
    return <StressEntries />;
  }
  if (!privacy.insights) {
    return (
      <Page title={words.title}>
        <EmptyState
          icon={<IconChartLine />}
          title={words.off.title}
          action={<Button onClick={() => navigate('/settings/privacy')}>{words.off.action}</Button>}
        >
          {words.off.text}
        </EmptyState>
      </Page>
    );
  }
  return <Dashboard tab={tabs.find((tab) => tab === path.split('/')[2]) ?? 'overview'} />;
}

function Dashboard({ tab }: { readonly tab: Tab }) {
  const [, navigate] = useLocation();
  const today = useToday();
  const [range, setRange] = useState<ChartRange>('90');
  const question = { period_days: periodDays(range) };
  const everything = { areas: ['mood', 'stress', 'check_in', 'goals', 'coping', 'insights'] } as const;
  const progress = useEndpoint('wellness.progress', question, everything);
  const isOn = (...wanted: readonly Tab[]): boolean => wanted.includes(tab);
  const insights = useEndpoint('mood.insights', isOn('overview', 'mood') ? question : null, everything);
  const analysis = useEndpoint('stress.analysis', isOn('stress') ? question : null, everything);
  const relations = useEndpoint('insights.correlations', isOn('connections') ? question : null, everything);
  const findings = useEndpoint('insights.list', isOn('overview') ? {} : null, everything);
  const events = useEndpoint('events.list', isOn('overview') ? rangeDays(range, today) : null, {
    areas: ['insights'],
  });
  const moods = useEndpoint('mood.history', { per_page: 1 }, { areas: ['mood'] });
  const checkIns = useEndpoint('checkIn.history', { per_page: 1 }, { areas: ['check_in'] });
  const stress = useEndpoint('stress.history', { per_page: 1 }, { areas: ['stress'] });
  const isEmpty = [moods, checkIns, stress].every((list) => list.pagination?.total === 0);
  if (isEmpty) {
    return (
      <Page title={words.title} lead={words.lead}>
        <EmptyState
          icon={<IconChartLine />}
          title={words.empty.title}
          action={<Button onClick={() => navigate('/')}>{words.empty.action}</Button>}
        >
          {words.empty.text}
        </EmptyState>
      </Page>
    );
  }
  // What another tab asked for is not asked again here, and does not count.
  const ofTab = { overview: insights, mood: insights, stress: analysis, connections: relations }[tab];
  const isStale = progress.isStale || ofTab.isStale;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={<RangePicker value={range} onChange={setRange} />}
    >
      <Tabs
        value={tab}
        onChange={(id) =>
          id !== null && navigate(id === 'overview' ? '/insights' : `/insights/${id}`, { replace: true })
        }
        keepMounted={false}
        variant="pills"
        classNames={{ list: classes.tabs ?? '', tab: classes.tab ?? '' }}
      >
        <Tabs.List aria-label={words.sections}>
          {tabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {words.tabs[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={isStale ? classes.stale : undefined} aria-busy={isStale}>
          <Tabs.Panel value="overview">
            <OverviewTab range={range} progress={progress} insights={insights} findings={findings} events={events} />
          </Tabs.Panel>
          <Tabs.Panel value="mood">
            <div className={classes.stack}>
              <Section title={words.contrast.title} result={insights} height={420}>
                {(data) => (
                  <>
                    <ContrastPanel insights={data} />
                    <div className={classes.pair}>
                      <WeekdayPanel
                        byWeekday={data.weekday_pattern.by_weekday}
                        description={data.weekday_pattern.description}
                      />
                      <HourPanel
                        byHour={data.time_of_day_pattern.by_hour}
                        description={data.time_of_day_pattern.description}
                      />
                    </div>
                    <SteadinessPanel instability={data.instability} />
                    <MissingPanel missing={data.missing} />
                  </>
                )}
              </Section>
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="stress">
            <StressTab range={range} progress={progress} analysis={analysis} />
          </Tabs.Panel>
          <Tabs.Panel value="connections">
            <div className={classes.stack}>
              <Section title={words.connections.title} result={relations} height={420}>
                {(data) => (
                  <>
                    <ConnectionsPanel correlations={data.correlations} progress={progress.data} />
                    <MissingPanel missing={data.missing} />
                  </>
                )}
              </Section>
              <Section title={words.sleep.title} result={progress} height={420}>
                {(data) => (
                  <div className={classes.pair}>
                    <MetricPanel title={words.sleep.title} name={words.sleep.name} range={range} metric={data.sleep} />
                    <MetricPanel
                      title={words.social.title}
                      name={words.social.name}
                      range={range}
                      metric={data.social}
                    />
                  </div>
                )}
              </Section>
            </div>
          </Tabs.Panel>
        </div>
      </Tabs>
    </Page>
  );
}
