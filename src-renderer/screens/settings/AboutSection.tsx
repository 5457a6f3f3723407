import { Code, List, Table } from '@mantine/core';
import { Panel } from '../../components/Panel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useSession } from '../../state/session.ts';

const proofLines = ['file', 'fields', 'key', 'network'] as const;
const useLines = ['purpose', 'sources', 'numbers', 'danger'] as const;

/** Version, where the data is, and what protects it. */
export function AboutSection() {
  const { user } = useAccount();
  const format = useFormat();
  const desktop = useSession((state) => state.desktop);
  const facts: readonly (readonly [string, string])[] = [
    [t('settings:about.version'), desktop?.version ?? ''],
    [t('settings:about.folder'), desktop?.data_dir ?? ''],
    [t('settings:about.since'), format.day(format.dayOf(user.created_at))],
    [t('settings:about.timeZone'), user.timezone],
    [t('settings:about.licence'), t('settings:about.licenceName')],
  ];
  return (
    <>
      <Panel title={t('settings:about.title')} description={t('settings:about.description')}>
        <Table variant="vertical" layout="fixed">
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w="40%">{name}</Table.Th>
                <Table.Td>{name === t('settings:about.folder') ? <Code>{value}</Code> : value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Panel>
      <Panel title={t('settings:about.use.title')}>
        <List spacing={6}>
          {useLines.map((line) => (
            <List.Item key={line}>{t(`settings:about.use.lines.${line}`)}</List.Item>
          ))}
        </List>
      </Panel>
      <Panel title={t('settings:about.proofTitle')}>
        <List spacing={6}>
          {proofLines.map((line) => (
            <List.Item key={line}>{t(`settings:about.proof.${line}`)}</List.Item>
          ))}
        </List>
      </Panel>
    </>
  );
}
