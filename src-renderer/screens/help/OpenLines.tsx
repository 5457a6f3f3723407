import { Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DesktopOutput } from '../../../src-shared/desktop.ts';
import { desktop } from '../../api.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import classes from './HelpPanel.module.css';
import { NumberActions } from './NumberActions.tsx';

/** Lines of safety plans that their owners let be read before sign-in; nothing where there are none. */
export function OpenLines() {
  const [accounts, setAccounts] = useState<DesktopOutput<'desktop.openLines'>>([]);
  useEffect(() => {
    let isCurrent = true;
    desktop('desktop.openLines', {}).then(
      (found) => isCurrent && setAccounts(found),
      // The numbers of the country are there without them.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return accounts.map(({ vault_id: id, label, lines }) => (
    <section key={id}>
      <Title order={3} mb="xs">
        {accounts.length === 1 ? t('help:openLines.title') : t('help:openLines.titleOf', { label })}
      </Title>
      <ul className={classes.list}>
        {[...new Map(lines.map((line) => [JSON.stringify(line), line]))].map(([key, line]) => (
          <li key={key} className={classes.emergency}>
            <div className={classes.words}>
              <strong dir="auto">{line.text}</strong>
              <span className={classes.description}>{told(line.title)}</span>
            </div>
            {line.phone !== null && <NumberActions phone={line.phone} name={line.text} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}
