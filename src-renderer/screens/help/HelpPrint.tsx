import { Button, Group } from '@mantine/core';
import { IconId, IconPrinter } from '@tabler/icons-react';
import { createPortal } from 'react-dom';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { CrisisLine } from '../../../src-shared/contract/system.ts';
import { desktop } from '../../api.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told, toldNumber } from '../../i18n/told.ts';
import { toastError } from '../../state/toasts.tsx';
import classes from './HelpPrint.module.css';

type Directory = Output<'resources.crisis'>;

/** Helps on paper, too: the whole list, or a card that fits a wallet. */
export function HelpPrint({ directory }: { readonly directory: Directory }) {
  return (
    <>
      <Group gap="xs">
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => void print('list')}
        >
          {t('help:print.list')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconId size={18} aria-hidden="true" />}
          onClick={() => void print('card')}
        >
          {t('help:print.card')}
        </Button>
      </Group>
      {createPortal(
        <>
          <PrintedList directory={directory} />
          <PrintedCard directory={directory} />
        </>,
        document.body,
      )}
    </>
  );
}

/** The page says for a moment which sheet the printer gets instead of the screen (HelpPrint.module.css). */
async function print(sheet: 'list' | 'card'): Promise<void> {
  document.body.dataset['printing'] = `help-${sheet}`;
  try {
    await desktop('desktop.print', {});
  } catch (error) {
    toastError(error);
  } finally {
    delete document.body.dataset['printing'];
  }
}

function PrintedList({ directory }: { readonly directory: Directory }) {
  const format = useFormat();
  const lines = directory.country === null ? directory.international : linesOf(directory);
  return (
    <div className={classes.list} aria-hidden="true">
      <p className={classes.title}>
        {t('help:print.listTitle')}
        {directory.country !== null && `: ${format.country(directory.country)}`}
      </p>
      {directory.emergency_numbers.map(({ label, phone }) => (
        <p key={`${phone} ${label}`} className={classes.big}>
          {toldNumber(label)}: {phone}
        </p>
      ))}
      {contactsOf(directory).map((contact) => (
        <p key={contact}>{contact}</p>
      ))}
      {lines.map((line) => (
        <p key={line.id}>
          <strong>{line.name}</strong> {waysOf(line)}
          {line.hours !== null && ` (${told(line.hours)})`}
        </p>
      ))}
      {directory.last_verified !== null && (
        <p>{t('help:print.at', { month: format.month(directory.last_verified) })}</p>
      )}
    </div>
  );
}

function PrintedCard({ directory }: { readonly directory: Directory }) {
  const main = directory.emergency_numbers.find(({ primary }) => primary);
  return (
    <div className={classes.cardSheet} aria-hidden="true">
      <p>{t('help:print.cardHow')}</p>
      <div className={classes.card}>
        <p className={classes.title}>{t('help:print.cardTitle')}</p>
        {main !== undefined && (
          <p className={classes.big}>
            {t('help:print.emergency')}: {main.phone}
          </p>
        )}
        {cardLines(directory).map((line) => (
          <p key={line.id}>
            {line.name}: <strong>{line.phone ?? line.sms ?? line.url}</strong>
          </p>
        ))}
        {contactsOf(directory)
          .slice(0, 2)
          .map((contact) => (
            <p key={contact}>{contact}</p>
          ))}
      </div>
    </div>
  );
}

/** The two that fit most people; the directory has them in that order. */
function cardLines(directory: Directory): CrisisLine[] {
  const lines = directory.country === null ? directory.international : linesOf(directory);
  return lines.slice(0, 2);
}

function linesOf({ hotlines, text_lines, chat }: Directory): CrisisLine[] {
  return [...new Map([...hotlines, ...text_lines, ...chat].map((line) => [line.id, line])).values()];
}

function waysOf({ phone, sms, chat_url, url }: CrisisLine): string {
  return [phone, sms, chat_url ?? url].filter((way) => way !== null).join(' · ');
}

function contactsOf({ my_contacts: contacts = [] }: Directory): string[] {
  return contacts.map((contact) => (typeof contact === 'string' ? contact : `${contact.name}: ${contact.phone}`));
}
