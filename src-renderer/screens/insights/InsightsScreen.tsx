import { Button, Tabs } from '@mantine/core';
import { IconChartLine, IconFileText } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { rangeDays, rangePeriod } from '../../charts/chartRange.ts';
import { RangePicker } from '../../charts/RangePicker.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { useChartRange } from '../../state/chartRange.ts';
import { ConnectionsTab } from './ConnectionsTab.tsx';
import classes from './Insights.module.css';
import { MoodTab } from './MoodTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { ReportScreen } from './ReportScreen.tsx';
import { StressEntries } from './StressEntries.tsx';
import { StressTab } from './StressTab.tsx';

const tabs = ['overview', 'mood', 'stress', 'connections'] as const;
type Tab = (typeof tabs)[number];

/** What the entries of a range say: `/insights/<tab>`, and `/insights/stress/entries`. */
export function InsightsScreen() {
  const [path, navigate] = useLocation();
  const { privacy_settings: privacy } = useAccount();
  if (path === '/insights/stress/entries') {
    return <StressEntries />;
  }
  if (path === '/insights/report' && privacy.insights) {
    return <ReportScreen />;
  }
  if (!privacy.insights) {
    return (
      <Page title={t('insights:title')}>
        <EmptyState
          icon={<IconChartLine />}
          title={t('insights:off.title')}
          action={<Button onClick={() => navigate('/settings/privacy')}>{t('insights:off.action')}</Button>}
        >
          {t('insights:off.text')}
        </EmptyState>
      </Page>
    );
  }
  return <Dashboard tab={tabs.find((tab) => tab === path.split('/')[2]) ?? 'overview'} />;
}

function Dashboard({ tab }: { readonly tab: Tab }) {
  const [, navigate] = useLocation();
  const today = useToday();
  const [range, setRange] = useChartRange();
  const question = rangePeriod(range, today);
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
      <Page title={t('insights:title')} lead={t('insights:lead')}>
        <EmptyState
          icon={<IconChartLine />}
          title={t('insights:empty.title')}
          action={<Button onClick={() => navigate('/')}>{t('insights:empty.action')}</Button>}
        >
          {t('insights:empty.text')}
        </EmptyState>
      </Page>
    );
  }
  // What another tab asked for is not asked again here, and does not count.
  const ofTab = { overview: insights, mood: insights, stress: analysis, connections: relations }[tab];
  const isStale = progress.isStale || ofTab.isStale;
  return (
    <Page
      title={t('insights:title')}
      lead={t('insights:lead')}
      width="wide"
      actions={
        <div className={classes.head}>
          <RangePicker value={range} onChange={setRange} />
          <Button
            size="sm"
            variant="subtle"
            leftSection={<IconFileText size={18} />}
            component={Link}
            href="/insights/report"
          >
            {t('insights:report.open')}
          </Button>
        </div>
      }
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
        <Tabs.List aria-label={t('insights:sections')}>
          {tabs.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(`insights:tabs.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={isStale ? classes.stale : undefined} aria-busy={isStale}>
          <Tabs.Panel value="overview">
            <OverviewTab range={range} progress={progress} insights={insights} findings={findings} events={events} />
          </Tabs.Panel>
          <Tabs.Panel value="mood">
            <MoodTab insights={insights} />
          </Tabs.Panel>
          <Tabs.Panel value="stress">
            <StressTab range={range} progress={progress} analysis={analysis} />
          </Tabs.Panel>
          <Tabs.Panel value="connections">
            <ConnectionsTab range={range} progress={progress} relations={relations} />
          </Tabs.Panel>
        </div>
      </Tabs>
    </Page>
  );
}
