import { Button, Code, Collapse, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { t } from '../../i18n/i18n.ts';
import { useSession } from '../../state/session.ts';

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
        {t('start:whereThingsAre.toggle')}
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
        <List.Item>{t('start:whereThingsAre.vault')}</List.Item>
        <List.Item>{t('start:whereThingsAre.outside')}</List.Item>
        <List.Item>{t('start:whereThingsAre.never')}</List.Item>
      </List>
      {folder !== undefined && (
        <Text size="sm">
          {t('start:whereThingsAre.folder')} <Code>{folder}</Code>
        </Text>
      )}
    </>
  );
}
