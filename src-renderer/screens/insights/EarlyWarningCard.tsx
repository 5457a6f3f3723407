import { Button } from '@mantine/core';
import { IconLeaf } from '@tabler/icons-react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { openHelp } from '../../state/help.ts';
import classes from './EarlyWarningCard.module.css';
import { words } from './words.ts';

const text = words.warning;

interface EarlyWarningCardProps {
  readonly warning: Output<'mood.insights'>['early_warning'];
}

/** One gentle notice when the last days differ from the usual ones; nothing while they do not. */
export function EarlyWarningCard({ warning }: EarlyWarningCardProps) {
  if (!warning.active) {
    return null;
  }
  return (
    <section className={classes.card} aria-labelledby="early-warning">
      <IconLeaf size={28} stroke={1.5} aria-hidden="true" />
      <div className={classes.words}>
        <h2 id="early-warning" className={classes.title}>
          {text.title}
        </h2>
        <ul className={classes.reasons}>
          {warning.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p>{text.lead}</p>
        {warning.what_helped.length > 0 && (
          <>
            <p className={classes.helped}>{text.helped}</p>
            <ul className={classes.reasons}>
              {warning.what_helped.map((helped) => (
                <li key={helped}>{helped}</li>
              ))}
            </ul>
          </>
        )}
        <Button mt="sm" size="sm" variant="default" onClick={openHelp}>
          {text.help}
        </Button>
      </div>
    </section>
  );
}
