import { Button, Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import type { Support } from '../../../src-shared/contract/support.ts';
import { t, textOr } from '../../i18n/i18n.ts';
import { leaveSupportTo } from '../../state/support.ts';
import classes from './Support.module.css';

interface WhyThisProps {
  readonly reasons: Support['reasons'];
  readonly isOpenFirst: boolean;
}

/** What brought the help up, in plain words and in the person's own. */
export function WhyThis({ reasons, isOpenFirst }: WhyThisProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const id = useId();
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('support:why.button')}
      </Button>
      <div id={id}>
        <Collapse expanded={isOpen} keepMounted={false}>
          <div className={classes.why}>
            <p className={classes.line}>{t('support:why.lead')}</p>
            <ul className={classes.reasons}>
              {distinct(reasons).map(({ signal, excerpt }) => (
                <li key={`${signal} ${excerpt ?? ''}`}>
                  {textOr(`support:signals.${signal}`, t('support:why.fallback'))}
                  {excerpt !== null && (
                    <>
                      {' '}
                      {t('support:why.found')} <q dir="auto">{excerpt}</q>
                    </>
                  )}
                </li>
              ))}
            </ul>
            <p className={classes.fine}>{t('support:why.privacy')}</p>
            <Button size="compact-sm" variant="subtle" onClick={() => leaveSupportTo('/settings/privacy')}>
              {t('support:why.settings')}
            </Button>
          </div>
        </Collapse>
      </div>
    </div>
  );
}

/** The same reason may have come up several times. */
function distinct(reasons: Support['reasons']): Support['reasons'] {
  const byWords = new Map(reasons.map((reason) => [`${reason.signal} ${reason.excerpt ?? ''}`, reason]));
  return [...byWords.values()].slice(0, 6);
}
