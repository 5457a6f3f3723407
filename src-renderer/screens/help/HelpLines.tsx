import { Button, Group, Title } from '@mantine/core';
import { IconExternalLink, IconMessage } from '@tabler/icons-react';
import type { CrisisLine } from '../../../src-shared/contract/system.ts';
import { desktop } from '../../api.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { toastError } from '../../state/toasts.tsx';
import classes from './HelpPanel.module.css';
import { NumberActions } from './NumberActions.tsx';

/** What is known of a line; `languages` not everywhere. */
export interface ListedLine
  extends Pick<CrisisLine, 'name' | 'description' | 'phone' | 'sms' | 'chat_url' | 'url' | 'hours'> {
  readonly languages?: readonly string[];
}

interface HelpLinesProps {
  /** Left out where the list stands below a heading of its own. */
  readonly title?: string;
  readonly lines: readonly CrisisLine[];
  /** Which way to reach them this list is about; `any` shows all a line has. */
  readonly way: 'phone' | 'sms' | 'chat' | 'any';
}

/** Services of one kind with their hours, languages and ways to reach them. */
export function HelpLines({ title, lines, way }: HelpLinesProps) {
  if (lines.length === 0) {
    return null;
  }
  return (
    <section>
      {title !== undefined && (
        <Title order={3} mb="xs">
          {title}
        </Title>
      )}
      <ul className={classes.list}>
        {lines.map((line) => (
          <HelpLine key={line.id} line={line} way={way} />
        ))}
      </ul>
    </section>
  );
}

interface HelpLineProps {
  readonly line: ListedLine;
  readonly way?: HelpLinesProps['way'];
  readonly isLarge?: boolean;
}

/** One service with its hours and the ways to reach it. */
export function HelpLine({ line, way = 'any', isLarge = false }: HelpLineProps) {
  const format = useFormat();
  const shows = (kind: HelpLinesProps['way']): boolean => way === kind || way === 'any';
  const facts = [
    line.hours && told(line.hours),
    (line.languages ?? []).map((code) => format.language(code)).join(', '),
  ].filter((fact): fact is string => fact !== null && fact !== '');
  return (
    <li className={classes.line}>
      <strong>{line.name}</strong>
      <span className={classes.description}>{told(line.description)}</span>
      {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
      {shows('sms') && line.sms !== null && (
        <p className={classes.sms}>
          <IconMessage size={18} aria-hidden="true" /> {line.sms}
        </p>
      )}
      <Group gap="xs" mt={6}>
        {shows('phone') && line.phone !== null && (
          <NumberActions phone={line.phone} name={line.name} isPrimary={isLarge} />
        )}
        {shows('chat') && line.chat_url !== null && (
          <LinkButton
            url={line.chat_url}
            label={t('help:line.chat')}
            accessibleName={t('help:line.chatOf', { name: line.name })}
          />
        )}
        {line.url !== null && line.url !== line.chat_url && (
          <LinkButton
            url={line.url}
            label={t('help:line.website')}
            accessibleName={t('help:line.websiteOf', { name: line.name })}
            isQuiet
          />
        )}
      </Group>
    </li>
  );
}

interface LinkButtonProps {
  readonly url: string;
  readonly label: string;
  readonly accessibleName: string;
  readonly isQuiet?: boolean;
}

function LinkButton({ url, label, accessibleName, isQuiet = false }: LinkButtonProps) {
  const open = (): void => {
    desktop('desktop.openExternal', { url }).catch((error: unknown) => toastError(error, t('help:line.openFailed')));
  };
  return (
    <Button
      size="sm"
      variant={isQuiet ? 'subtle' : 'light'}
      rightSection={<IconExternalLink size={15} />}
      onClick={open}
      aria-label={accessibleName}
    >
      {label}
    </Button>
  );
}
