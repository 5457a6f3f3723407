import { Alert, Button, Code, Stack, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { DesktopOutput } from '../../../src-shared/desktop.ts';
import { desktop } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { fileSize } from './fileSize.ts';
import classes from './ProofSection.module.css';

type Proof = Output<'privacy.proof'>;
type Sockets = DesktopOutput<'desktop.connections'>['sockets'];

/** What can be shown, and checked from outside, of the promise that nothing leaves and nobody else can read. */
export function ProofSection() {
  const proof = useEndpoint('privacy.proof', {});
  const connections = useConnections();
  if (proof.isLoading || connections.isLoading) return <PanelSkeleton height={420} />;
  const error = proof.error ?? connections.error;
  const lookAgain = (): void => {
    proof.refetch();
    connections.look();
  };
  return (
    <>
      <Panel
        title={t('proof:title')}
        description={t('proof:lead')}
        actions={
          <Button variant="light" size="xs" leftSection={<IconRefresh size={16} />} onClick={lookAgain}>
            {t('proof:again')}
          </Button>
        }
      />
      {error !== null && <ErrorState title={t('proof:failed')} error={error} onRetry={lookAgain} />}
      {connections.sockets !== undefined && <ConnectionsPanel sockets={connections.sockets} />}
      {proof.data !== undefined && (
        <>
          <FilesPanel proof={proof.data} />
          <DataPanel data={proof.data.data} />
          <KeysPanel proof={proof.data} />
        </>
      )}
    </>
  );
}

function useConnections() {
  const [sockets, setSockets] = useState<Sockets | undefined>(undefined);
  const [error, setError] = useState<unknown>(null);
  const look = useCallback((): void => {
    desktop('desktop.connections', {}).then(
      (found) => {
        setSockets(found.sockets);
        setError(null);
      },
      (reason: unknown) => setError(reason),
    );
  }, []);
  useEffect(look, [look]);
  return { sockets, error, look, isLoading: sockets === undefined && error === null };
}

function ConnectionsPanel({ sockets }: { readonly sockets: Sockets }) {
  const outgoing = sockets?.filter(({ remote, local }) => remote !== null && !isThisComputer(remote, local)) ?? [];
  const listening = sockets?.find(({ remote, protocol }) => remote === null && protocol === 'tcp');
  return (
    <Panel title={t('proof:netTitle')}>
      {sockets === null && <Text>{t('proof:cannotTell')}</Text>}
      {sockets !== null && outgoing.length === 0 && (
        <Text role="status">
          {listening === undefined ? t('proof:none') : t('proof:listening', { address: listening.local })}
        </Text>
      )}
      {outgoing.length > 0 && (
        <Alert color="clay" title={t('proof:some')}>
          <ul>
            {outgoing.map(({ protocol, local, remote }) => (
              <li key={`${protocol} ${local} ${remote}`}>
                <Code>{`${protocol} ${local} → ${remote}`}</Code>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        {t('proof:checkNet')}
      </Text>
    </Panel>
  );
}

/** A program of this computer that uses the access it was given. */
function isThisComputer(...ends: readonly string[]): boolean {
  return ends.every((end) => end.startsWith('127.') || end.startsWith('[0:0:0:0:0:0:0:1]'));
}

function FilesPanel({ proof: { folder, files } }: { readonly proof: Proof }) {
  const access = (isPrivate: boolean | null): string =>
    isPrivate === null ? t('proof:unknown') : isPrivate ? t('proof:private') : t('proof:others');
  return (
    <Panel title={t('proof:filesTitle')}>
      <Stack gap="sm">
        <Text>
          {t('proof:folder')} <Code className={classes.path ?? ''}>{folder}</Code>
        </Text>
        <Table.ScrollContainer minWidth={360}>
          <Table aria-label={t('proof:filesTitle')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('proof:fileName')}</Table.Th>
                <Table.Th className={classes.size ?? ''}>{t('proof:fileSize')}</Table.Th>
                <Table.Th>{t('proof:fileAccess')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {files.map(({ name, bytes, is_private }) => (
                <Table.Tr key={name}>
                  <Table.Td className={classes.path ?? ''}>{name}</Table.Td>
                  <Table.Td className={classes.size ?? ''}>{fileSize(bytes)}</Table.Td>
                  <Table.Td>{access(is_private)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Text size="sm" c="dimmed">
          {t('proof:filesNote')}
        </Text>
        {files.some(({ name }) => name === 'before-unlock.json') && <Text size="sm">{t('proof:openFile')}</Text>}
      </Stack>
    </Panel>
  );
}

function DataPanel({ data }: { readonly data: Proof['data'] }) {
  const format = useFormat();
  return (
    <Panel title={t('proof:dataTitle')}>
      <Stack gap="sm">
        <Text>{t('proof:dataWords')}</Text>
        <Code block className={classes.bytes ?? ''}>
          {data.first_bytes.replace(/../g, '$& ').trim()}
        </Code>
        {data.begins_as_plain_sqlite ? (
          <Alert color="clay">{t('proof:plain')}</Alert>
        ) : (
          <Text>{t('proof:notPlain')}</Text>
        )}
        <Text>
          {t('proof:chance', {
            size: fileSize(data.bytes_measured),
            entropy: format.number(data.entropy_bits_per_byte, 3),
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('proof:checkData')}
        </Text>
      </Stack>
    </Panel>
  );
}

function KeysPanel({ proof: { ciphers, key_derivation: kdf } }: { readonly proof: Proof }) {
  const { algorithm, memory_mib: memory, passes, lanes } = kdf;
  const rows = [
    [t('proof:cipherFile'), ciphers.file],
    [t('proof:cipherFields'), ciphers.fields],
    [t('proof:cipherKey'), ciphers.key],
    [t('proof:kdf'), t('proof:kdfWords', { algorithm, memory, passes, lanes })],
  ] as const;
  return (
    <Panel title={t('proof:keysTitle')}>
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w="34%">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
