import { Button, Code, Collapse, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useSession } from '../../state/session.ts';

const text = {
  toggle: 'What is stored where?',
  vault:
    'In your vault, encrypted: everything you record and write, your e-mail address, your contacts, your settings.',
  outside:
    'Beside it, readable for people who use this computer: that you have an account and under which name (you can hide it), the size and date of the vault, how many sign-ins failed in a row, whether other programs may connect, the theme, the language, and the country of the help screen.',
  never: 'Anywhere else: nothing. Evenkeel makes no connections.',
  folder: 'The folder is',
};

/** What lies on this disk, behind a button. */
export function WhereThingsAreDisclosure() {
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        fullWidth
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        rightSection={<IconChevronDown size={18} />}
      >
        {text.toggle}
      </Button>
      <Collapse expanded={isOpen} id={id}>
        <WhereThingsAre />
      </Collapse>
    </div>
  );
}

/** What lies on this disk, in plain words, with the folder to look at. */
export function WhereThingsAre() {
  const folder = useSession((state) => state.desktop?.data_dir);
  return (
    <>
      <List size="sm" spacing={6} my="xs">
        <List.Item>{text.vault}</List.Item>
        <List.Item>{text.outside}</List.Item>
        <List.Item>{text.never}</List.Item>
      </List>
      {folder !== undefined && (
        <Text size="sm">
          {text.folder} <Code>{folder}</Code>
        </Text>
      )}
    </>
  );
}
