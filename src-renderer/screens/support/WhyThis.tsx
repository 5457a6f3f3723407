import { Button, Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import type { Support } from '../../../src-shared/contract/support.ts';
import { leaveSupportTo } from '../../state/support.ts';
import classes from './Support.module.css';
import { words } from './words.ts';

const text = words.why;

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
        {text.button}
      </Button>
      <div id={id}>
        <Collapse expanded={isOpen} keepMounted={false}>
          <div className={classes.why}>
            <p className={classes.line}>{text.lead}</p>
            <ul className={classes.reasons}>
              {distinct(reasons).map(({ signal, excerpt }) => (
                <li key={`${signal} ${excerpt ?? ''}`}>
                  {words.signals[signal] ?? text.fallback}
                  {excerpt !== null && (
                    <>
                      {' '}
                      {text.found} <q dir="auto">{excerpt}</q>
                    </>
                  )}
                </li>
              ))}
            </ul>
            <p className={classes.fine}>{text.privacy}</p>
            <Button size="compact-sm" variant="subtle" onClick={() => leaveSupportTo('/settings/privacy')}>
              {text.settings}
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
