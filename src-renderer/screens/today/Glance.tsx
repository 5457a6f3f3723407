import { Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useSupportIsDue } from '../../state/support.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { StreakCard } from '../streak/StreakCard.tsx';
import classes from './Glance.module.css';

type Dashboard = Output<'analytics.dashboard'>;

const mostStrategies = 3;
const mostGoals = 3;

/** One insight, three strategies, the goals: what is worth a glance, and never a task. Nothing is compared beside help. */
export function Glance() {
  const { show_streaks: showsStreaks } = useAccount().wellness_preferences;
  const isHelpDue = useSupportIsDue();
  const { data } = useEndpoint(
    'analytics.dashboard',
    { period_days: 90 },
    {
      areas: ['mood', 'stress', 'check_in', 'journal', 'goals', 'insights', 'coping', 'safety', 'settings', 'account'],
    },
  );
  if (data === undefined) return null;
  const isQuiet = isHelpDue || data.support_suggested;
  const insight = isQuiet
    ? undefined
    : [...data.achievements, ...data.insights].find((one) => !one.is_dismissed && !one.is_read);
  return (
    <>
      {insight !== undefined && <InsightCard insight={insight} />}
      <StrategiesCard strategies={data.recommendations.slice(0, mostStrategies)} />
      {!isQuiet && <GoalsCard goals={data.goals.filter(({ status }) => status === 'active').slice(0, mostGoals)} />}
      {!isQuiet && showsStreaks && <StreakCard streaks={data.streaks} />}
    </>
  );
}

function InsightCard({ insight: { id, title, description } }: { readonly insight: Dashboard['insights'][number] }) {
  const mark = useAction(async (change: { is_dismissed: true } | { helpful: true; is_read: true }) => {
    try {
      await api('insights.update', { id, ...change });
      if ('helpful' in change) toastSuccess({ message: t('glance:thanks') });
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Panel title={t('glance:insightTitle')} actions={<MoreLink to="/insights" label={t('glance:insightMore')} />}>
      <h3 className={classes.name}>{title}</h3>
      <p className={classes.words}>{description}</p>
      <Group gap="xs" mt="sm">
        <Button
          size="xs"
          variant="light"
          disabled={mark.isPending}
          onClick={() => void mark.run({ helpful: true, is_read: true })}
        >
          {t('glance:helpful')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          disabled={mark.isPending}
          onClick={() => void mark.run({ is_dismissed: true })}
        >
          {t('glance:notNow')}
        </Button>
      </Group>
    </Panel>
  );
}

function StrategiesCard({ strategies }: { readonly strategies: Dashboard['recommendations'] }) {
  if (strategies.length === 0) return null;
  return (
    <Panel title={t('glance:strategiesTitle')} actions={<MoreLink to="/coping" label={t('glance:strategiesAll')} />}>
      <ul className={classes.list}>
        {strategies.map(({ strategy_id: id, name, duration_minutes: minutes, why }) => (
          <li key={id}>
            <Anchor component={Link} href={`/coping/${encodeURIComponent(id)}`} fw={550}>
              {name}
            </Anchor>
            {minutes !== null && (
              <Text span size="sm" c="dimmed">
                {` · ${t('glance:minutes', { count: minutes })}`}
              </Text>
            )}
            {why[0] !== undefined && <p className={classes.why}>{why[0]}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function GoalsCard({ goals }: { readonly goals: Dashboard['goals'] }) {
  const format = useFormat();
  if (goals.length === 0) return null;
  return (
    <Panel title={t('glance:goalsTitle')} actions={<MoreLink to="/goals" label={t('glance:goalsAll')} />}>
      <ul className={classes.list}>
        {goals.map(({ id, title, progress_percent: percent, pace }) => {
          const progress = t('glance:progress', { percent: format.number(percent, 0) });
          return (
            <li key={id}>
              <p className={classes.name} dir="auto">
                {title}
              </p>
              <Progress.Root size="sm" my={4}>
                <Progress.Section value={percent} aria-label={`${title}: ${progress}`} />
              </Progress.Root>
              <p className={classes.why}>{pace === null ? progress : `${progress}, ${t(`glance:pace.${pace}`)}`}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function MoreLink({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <Anchor component={Link} href={to} size="sm">
      {label}
    </Anchor>
  );
}
