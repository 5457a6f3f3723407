import { Alert, Button, Code, Group, List, NumberInput, Stack, Switch } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnected } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { DeviceSettings } from '../../../src-shared/contract/system.ts';
import { api, errorSentence } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { invalidOrigin, originsFromText } from './origins.ts';

type WebAccess = DeviceSettings['web_access'];

const means = ['local', 'signIn', 'others'] as const;

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
    toastSuccess({
      message: enabled ? t('settings:webAccess.turnedOn') : t('settings:webAccess.turnedOff'),
    });
    onSaved();
  });
  const save = useAction(async () => {
    const list = originsFromText(origins);
    const wrong = invalidOrigin(list);
    const found = {
      ...(typeof port !== 'number' && { port: t('settings:webAccess.portMissing') }),
      ...(wrong !== undefined && { origins: t('settings:webAccess.originInvalid', { line: wrong }) }),
    };
    setProblems(found);
    if (typeof port === 'number' && wrong === undefined) {
      await api('settings.update', { web_access: { port, allowed_origins: list } });
      toastSuccess({ message: t('settings:webAccess.saved') });
      onSaved();
    }
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run();
  };
  const error = switchOn.error ?? save.error;

  return (
    <Panel title={t('settings:webAccess.title')} description={t('settings:webAccess.description')}>
      <Stack gap="lg">
        <List size="sm" spacing={6}>
          {means.map((line) => (
            <List.Item key={line}>{t(`settings:webAccess.means.${line}`)}</List.Item>
          ))}
        </List>
        <Switch
          size="md"
          label={t('settings:webAccess.on')}
          checked={access.enabled}
          onChange={(event) => void switchOn.run(event.currentTarget.checked)}
        />
        {access.listening_on !== null && (
          <Alert variant="light" icon={<IconPlugConnected />}>
            {t('settings:webAccess.listening')} <Code>{access.listening_on}</Code>. {t('settings:webAccess.docs')}{' '}
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
              label={t('settings:webAccess.port')}
              description={t('settings:webAccess.portHint')}
              maw={340}
              min={1}
              max={65_535}
              allowDecimal={false}
              allowNegative={false}
              value={port}
              onChange={setPort}
              error={problems.port}
            />
            <GrowingTextarea
              label={t('settings:webAccess.origins')}
              description={t('settings:webAccess.originsHint')}
              minRows={2}
              maxRows={8}
              spellCheck={false}
              value={origins}
              onChange={(event) => setOrigins(event.currentTarget.value)}
              error={problems.origins}
            />
            <Group justify="flex-end">
              <Button type="submit" variant="light" loading={save.isPending}>
                {t('settings:webAccess.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}
