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
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './SessionsPanel.module.css';

type SessionInfo = Output<'auth.sessions'>['sessions'][number];

const text = {
  title: 'Where you are signed in',
  description: 'This window, and programs that reach your vault through this computer.',
  window: 'Evenkeel window',
  rest: 'Another program on this computer',
  current: 'This one',
  lastUsed: (when: string) => `last used ${when}`,
  since: (when: string) => `since ${when}`,
  end: 'End',
  endOf: (since: string) => `End the session since ${since}`,
  ended: 'The session has ended.',
};

/** The sessions on this account, with a way to end each. */
export function SessionsPanel() {
  const sessions = useEndpoint('auth.sessions', {}, { areas: ['account'] });
  return (
    <Panel title={text.title} description={text.description}>
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
      toastSuccess({ message: text.ended });
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
          <Text fw={550}>{session.door === 'window' ? text.window : text.rest}</Text>
          {session.current && (
            <Badge variant="light" size="sm">
              {text.current}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {text.since(since)} · {text.lastUsed(format.dateTime(session.last_used_at))}
        </Text>
      </Stack>
      {!session.current && (
        <Button
          size="sm"
          variant="default"
          loading={end.isPending}
          onClick={() => void end.run()}
          aria-label={text.endOf(since)}
        >
          {text.end}
        </Button>
      )}
    </li>
  );
}
