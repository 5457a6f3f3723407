import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { Support, SupportResource } from '../../../src-shared/contract/support.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { openHelp } from '../../state/help.ts';
import { leaveSupportTo } from '../../state/support.ts';
import { EmergencyNumbers } from '../help/EmergencyNumbers.tsx';
import { HelpLine } from '../help/HelpLines.tsx';
import { MyContacts } from '../help/MyContacts.tsx';
import classes from './Support.module.css';
import { sortResources } from './supportLists.ts';

interface LinesProps {
  readonly support: Support;
  /** The first line stands out. */
  readonly isLarge?: boolean;
  readonly most?: number;
}

/** Lines to call, to text and to write to, most fitting first; a few at once, the rest on request. */
export function SupportLines({ support, isLarge = false, most = 3 }: LinesProps) {
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { lines, special } = sortResources(support.resources);
  const all = [...lines, ...special];
  const shown = isWhole ? all : (lines.length > 0 ? lines : all).slice(0, most);
  const rest = all.length - shown.length;
  return (
    <section aria-labelledby="support-lines">
      <h3 id="support-lines" className={classes.title}>
        {t('support:lines.title')}
      </h3>
      {support.notice !== undefined && (
        <Alert color="honey" variant="light" mb="sm">
          {told(support.notice)}
        </Alert>
      )}
      <ul className={classes.list}>
        {shown.map((line, index) => (
          <HelpLine key={line.id ?? line.name} line={line} isLarge={isLarge && index === 0} />
        ))}
      </ul>
      <div className={classes.row}>
        {rest > 0 && (
          <Button size="sm" variant="default" onClick={() => setWhole(true)}>
            {t('support:lines.more', { number: format.number(rest) })}
          </Button>
        )}
        <Button size="sm" variant="subtle" onClick={openHelp}>
          {t('support:lines.all')}
        </Button>
      </div>
    </section>
  );
}

interface EmergencyProps {
  readonly support: Support;
  /** The main number is the largest thing there is. */
  readonly isLargest?: boolean;
}

/** The number for danger to life. Where none is known, what to do instead; never a guess. */
export function SupportEmergency({ support, isLargest = false }: EmergencyProps) {
  const { emergency } = sortResources(support.resources);
  const numbers = emergency.flatMap(({ name, description, phone }, index) =>
    phone === null ? [] : [{ label: name, description, phone, primary: isLargest && index === 0 }],
  );
  return (
    <section className={classes.danger} aria-labelledby="support-danger" data-largest={isLargest || undefined}>
      <h3 id="support-danger" className={classes.dangerTitle}>
        {support.about === 'me' ? t('support:emergency.title') : t('support:emergency.titleOther')}
      </h3>
      {numbers.length > 0 ? (
        <EmergencyNumbers numbers={numbers} />
      ) : (
        <>
          <p className={classes.line}>{t('support:emergency.unknown')}</p>
          <Button size="sm" variant="default" mt="xs" onClick={openHelp}>
            {t('support:lines.chooseCountry')}
          </Button>
        </>
      )}
    </section>
  );
}

/** Whom the person named; or the way to name somebody. */
export function SupportContacts({ support }: { readonly support: Support }) {
  const { contacts } = sortResources(support.resources);
  if (contacts.length === 0) {
    return (
      <div className={classes.row}>
        <span className={classes.fine}>{t('support:contacts.none')}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => leaveSupportTo('/settings')}>
          {t('support:contacts.add')}
        </Button>
      </div>
    );
  }
  return <MyContacts contacts={contacts.map(contactOf)} />;
}

function contactOf({ name, phone, description }: SupportResource) {
  return phone === null ? name : { name, phone, ...(description === '' ? {} : { relationship: description }) };
}
