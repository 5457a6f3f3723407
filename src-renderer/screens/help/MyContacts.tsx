import { Title } from '@mantine/core';
import type { Output } from '../../../src-shared/contract/index.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './HelpPanel.module.css';
import { NumberActions } from './NumberActions.tsx';

interface MyContactsProps {
  readonly contacts: NonNullable<Output<'resources.crisis'>['my_contacts']>;
}

/** Whom the person named as the one to call. */
export function MyContacts({ contacts }: MyContactsProps) {
  return (
    <section>
      <Title order={3} mb="xs">
        {t('help:contacts')}
      </Title>
      <ul className={classes.list}>
        {contacts.map((contact) =>
          typeof contact === 'string' ? (
            <li key={contact} className={classes.line}>
              <strong>{contact}</strong>
            </li>
          ) : (
            <li key={`${contact.name} ${contact.phone}`} className={classes.emergency}>
              <div className={classes.words}>
                <strong>{contact.name}</strong>
                {contact.relationship !== undefined && (
                  <span className={classes.description}>{contact.relationship}</span>
                )}
              </div>
              <NumberActions phone={contact.phone} name={contact.name} />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
