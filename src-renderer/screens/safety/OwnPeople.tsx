import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import { EmergencyNumbers } from '../help/EmergencyNumbers.tsx';
import { HelpLines } from '../help/HelpLines.tsx';
import { NumberActions } from '../help/NumberActions.tsx';
import type { Directory } from './AlwaysOnTop.tsx';
import classes from './Safety.module.css';

interface DirectoryProps {
  readonly directory: Directory | undefined;
}

/** The one to call that the account names, beside the people of the plan. */
export function OwnPeople({ directory }: DirectoryProps) {
  if (directory === undefined) {
    return null;
  }
  const contacts = directory.my_contacts ?? [];
  return (
    <Panel
      title={t('safety:people.title')}
      actions={
        <Anchor component={Link} href="/settings/profile" size="sm">
          {t('safety:people.edit')}
        </Anchor>
      }
    >
      {contacts.length === 0 && <p className={classes.fine}>{t('safety:people.none')}</p>}
      <ul className={classes.lines}>
        {contacts.map((contact) =>
          typeof contact === 'string' ? (
            <li key={contact} className={classes.line}>
              <p className={classes.lineMain}>{contact}</p>
            </li>
          ) : (
            <li key={`${contact.name} ${contact.phone}`} className={classes.line}>
              <div className={classes.lineWords}>
                <p className={classes.lineMain}>{contact.name}</p>
                {contact.relationship !== undefined && <p className={classes.lineDetail}>{contact.relationship}</p>}
              </div>
              <NumberActions phone={contact.phone} name={contact.name} />
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}

/** The emergency numbers and lines of the chosen country, whatever the plan says. */
export function CountryLines({ directory }: DirectoryProps) {
  if (directory === undefined) {
    return null;
  }
  const lines = directory.hotlines.length > 0 ? directory.hotlines : directory.international;
  return (
    <Panel title={t('safety:people.lines')} description={t('safety:people.linesHint')}>
      <div className={classes.stack}>
        <EmergencyNumbers numbers={directory.emergency_numbers} />
        <HelpLines lines={lines} way="any" />
      </div>
    </Panel>
  );
}
