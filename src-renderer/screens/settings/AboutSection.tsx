import { Code, List, Table } from '@mantine/core';
import { Panel } from '../../components/Panel.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { useSession } from '../../state/session.ts';

const text = {
  title: 'Evenkeel',
  description: 'A local-first app for mental wellness. It is a companion, not a doctor: it makes no diagnosis.',
  version: 'Version',
  folder: 'Folder of your data',
  since: 'Your account since',
  licence: 'Licence',
  licenceName: 'MIT, free software',
  timeZone: 'Time zone of your days',
  proofTitle: 'How your words are kept',
  proof: [
    'The whole vault file is encrypted (SQLCipher 4 format: AES-256 with a checksum on every page).',
    'What you write is sealed a second time, field by field, with AES-256-GCM.',
    'The key is made from your password by Argon2id, which is slow on purpose: every guess costs an attacker dearly.',
    'Evenkeel makes no connections: no telemetry, no updates in the background, no fonts or maps from anywhere.',
  ],
};

const use = {
  title: 'What it is for',
  lines: [
    'For self-help, and for preparing talks with people who help you. It is not a medical device, makes no diagnosis, and replaces no care. It claims to fulfil no law or standard of medicine or data protection.',
    'Its words and rules were made from the published sources that are named beside them. Nobody clinical has reviewed them yet.',
    'The numbers of crisis lines come from the sources named with each of them. None was dialled. If one is wrong, correct it for yourself under Resources, and please tell the project: in an issue in the place you have Evenkeel from, with the country, the line, the right number and a page that says so. Nothing about you belongs there.',
    'In danger call the emergency number of the place where you are. “Get help now” shows it, before sign-in too.',
  ],
};

/** Version, where the data is, and what protects it. */
export function AboutSection() {
  const { user } = useAccount();
  const format = useFormat();
  const desktop = useSession((state) => state.desktop);
  const facts: readonly (readonly [string, string])[] = [
    [text.version, desktop?.version ?? ''],
    [text.folder, desktop?.data_dir ?? ''],
    [text.since, format.day(format.dayOf(user.created_at))],
    [text.timeZone, user.timezone],
    [text.licence, text.licenceName],
  ];
  return (
    <>
      <Panel title={text.title} description={text.description}>
        <Table variant="vertical" layout="fixed">
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w="40%">{name}</Table.Th>
                <Table.Td>{name === text.folder ? <Code>{value}</Code> : value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Panel>
      <Panel title={use.title}>
        <List spacing={6}>
          {use.lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </Panel>
      <Panel title={text.proofTitle}>
        <List spacing={6}>
          {text.proof.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </Panel>
    </>
  );
}
