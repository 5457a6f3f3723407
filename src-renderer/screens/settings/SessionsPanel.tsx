import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconBrowser, IconDeviceDesktop } from '@tabler/icons-react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './SessionsPanel.module.css';

type SessionInfo = Output<'auth.sessions'>['sessions'][number];

/** The sessions on this account, with a way to end each. */
export function SessionsPanel() {
  const sessions = useEndpoint('auth.sessions', {}, { areas: ['account'] });
  return (
    <Panel title={t('settings:sessions.title')} description={t('settings:sessions.description')}>
      {sessions.isLoading && <ListSkeleton rows={1} />}
      {sessions.error !== null && sessions.data === undefined && (
        <ErrorState error={sessions.error} onRetry={sessions.refetch} isRetrying={sessions.isFetching} />
      )}
      {sessions.data !== undefined && (
        <ul className={classes.list}>
          {sessions.data.sessions.map((session) => (
            <SessionRow key={session.id} session={session} onEnded={sessions.refetch} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SessionRow({ session, onEnded }: { readonly session: SessionInfo; readonly onEnded: () => void }) {
  const format = useFormat();
  const since = format.dateTime(session.created_at);
  const Icon = session.door === 'window' ? IconDeviceDesktop : IconBrowser;
  const end = useAction(async () => {
    try {
      await api('auth.endSession', { id: session.id });
      toastSuccess({ message: t('settings:sessions.ended') });
      onEnded();
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <li className={classes.row}>
      <Icon size={22} stroke={1.7} aria-hidden="true" />
      <Stack gap={0} flex={1}>
        <Group gap="xs">
          <Text fw={550}>
            {session.door === 'window' ? t('settings:sessions.window') : t('settings:sessions.rest')}
          </Text>
          {session.current && (
            <Badge variant="light" size="sm">
              {t('settings:sessions.current')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t('settings:sessions.since', { when: since })} ·{' '}
          {t('settings:sessions.lastUsed', { when: format.dateTime(session.last_used_at) })}
        </Text>
      </Stack>
      {!session.current && (
        <Button
          size="sm"
          variant="default"
          loading={end.isPending}
          onClick={() => void end.run()}
          aria-label={t('settings:sessions.endOf', { since })}
        >
          {t('settings:sessions.end')}
        </Button>
      )}
    </li>
  );
}
