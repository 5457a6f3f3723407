import { Alert, Button, Code, Group, List, NumberInput, Stack, Switch, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnected } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { DeviceSettings } from '../../../src-shared/contract/system.ts';
import { api, errorSentence } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { invalidOrigin, originsFromText } from './origins.ts';

type WebAccess = DeviceSettings['web_access'];

const text = {
  title: 'Let other programs in',
  description:
    'Programs on this computer, such as a script of your own, can then read and write your entries through a local web address.',
  means: [
    'Only programs on this very computer can reach it. Nothing is opened to the network.',
    'A program has to sign in with your username and password, as you do here. Wrong tries are slowed down.',
    'Other people who use this computer at the same time could try passwords there. Leave it off when you do not need it.',
  ],
  on: 'Other programs may connect',
  listening: 'Listening at',
  docs: 'The description of all calls is at',
  port: 'Port',
  portHint: 'A number from 1 to 65535. Below 1024 most systems refuse it.',
  portMissing: 'Please give a port from 1 to 65535.',
  origins: 'Web pages that may call',
  originsHint:
    'One address a line, such as http://localhost:3000. Leave it empty unless you know that you need it: pages listed here may read your entries once they have signed in.',
  originInvalid: (line: string) => `“${line}” is not an address like http://localhost:3000.`,
  save: 'Save',
  saved: 'Saved.',
  turnedOn: 'Other programs may connect now.',
  turnedOff: 'Other programs are shut out again.',
};

/** The local web door: on or off, where it listens, who may call from a page. */
export function WebAccessSection() {
  const settings = useEndpoint('settings.get', {}, { areas: ['settings'] });
  if (settings.data !== undefined) {
    return <WebAccessPanel access={settings.data.settings.web_access} onSaved={settings.refetch} />;
  }
  return settings.error === null ? (
    <PanelSkeleton />
  ) : (
    <ErrorState error={settings.error} onRetry={settings.refetch} isRetrying={settings.isFetching} />
  );
}

function WebAccessPanel({ access, onSaved }: { readonly access: WebAccess; readonly onSaved: () => void }) {
  const [port, setPort] = useState<number | string>(access.port);
  const [origins, setOrigins] = useState(access.allowed_origins.join('\n'));
  const [problems, setProblems] = useState<{ readonly port?: string; readonly origins?: string }>({});

  const switchOn = useAction(async (enabled: boolean) => {
    await api('settings.update', { web_access: { enabled } });
    toastSuccess({ message: enabled ? text.turnedOn : text.turnedOff });
    onSaved();
  });
  const save = useAction(async () => {
    const list = originsFromText(origins);
    const wrong = invalidOrigin(list);
    const found = {
      ...(typeof port !== 'number' && { port: text.portMissing }),
      ...(wrong !== undefined && { origins: text.originInvalid(wrong) }),
    };
    setProblems(found);
    if (typeof port === 'number' && wrong === undefined) {
      await api('settings.update', { web_access: { port, allowed_origins: list } });
      toastSuccess({ message: text.saved });
      onSaved();
    }
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run();
  };
  const error = switchOn.error ?? save.error;

  return (
    <Panel title={text.title} description={text.description}>
      <Stack gap="lg">
        <List size="sm" spacing={6}>
          {text.means.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        <Switch
          size="md"
          label={text.on}
          checked={access.enabled}
          onChange={(event) => void switchOn.run(event.currentTarget.checked)}
        />
        {access.listening_on !== null && (
          <Alert variant="light" icon={<IconPlugConnected />}>
            {text.listening} <Code>{access.listening_on}</Code>. {text.docs}{' '}
            <Code>{`${access.listening_on}/api/docs`}</Code>.
          </Alert>
        )}
        {error !== null && (
          <Alert color="clay" variant="light" icon={<IconAlertTriangle />} role="alert">
            {errorSentence(error)}
          </Alert>
        )}
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <NumberInput
              label={text.port}
              description={text.portHint}
              maw={340}
              min={1}
              max={65_535}
              allowDecimal={false}
              allowNegative={false}
              value={port}
              onChange={setPort}
              error={problems.port}
            />
            <Textarea
              label={text.origins}
              description={text.originsHint}
              autosize
              minRows={2}
              maxRows={8}
              spellCheck={false}
              value={origins}
              onChange={(event) => setOrigins(event.currentTarget.value)}
              error={problems.origins}
            />
            <Group justify="flex-end">
              <Button type="submit" variant="light" loading={save.isPending}>
                {text.save}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}
