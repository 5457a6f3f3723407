import { Button } from '@mantine/core';
import { IconHeartbeat, IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { rangeDays } from '../../charts/chartRange.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { useChartRange } from '../../state/chartRange.ts';
import { MoodChartPanel } from './MoodChartPanel.tsx';
import { MoodList } from './MoodList.tsx';
import classes from './MoodScreen.module.css';
import { WeekdayPanel } from './WeekdayPanel.tsx';

/** How the days have been: the line, what it means, days of the week, and every entry. */
export function MoodScreen() {
  const [, navigate] = useLocation();
  const today = useToday();
  const [range, setRange] = useChartRange();
  const days = rangeDays(range, today);
  // One entry is enough here: trends and patterns are about the whole range.
  const overview = useEndpoint('mood.history', { ...days, per_page: 1 }, { areas: ['mood'] });
  const any = useEndpoint('mood.history', { per_page: 1 }, { areas: ['mood'] });
  const isEmpty = any.pagination?.total === 0;
  return (
    <Page
      title={t('mood:title')}
      lead={t('mood:lead')}
      width="wide"
      actions={
        isEmpty ? undefined : (
          <Button leftSection={<IconPlus size={18} />} onClick={() => navigate('/')}>
            {t('mood:log')}
          </Button>
        )
      }
    >
      {isEmpty ? (
        <EmptyState
          icon={<IconHeartbeat />}
          title={t('mood:empty.title')}
          action={<Button onClick={() => navigate('/')}>{t('mood:empty.action')}</Button>}
        >
          {t('mood:empty.text')}
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          <MoodChartPanel range={range} onRange={setRange} days={days} overview={overview} />
          <div className={classes.columns}>
            <MoodList />
            <WeekdayPanel overview={overview} />
          </div>
        </div>
      )}
    </Page>
  );
}
