import { Button } from '@mantine/core';
import { IconLeaf } from '@tabler/icons-react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import { openHelp } from '../../state/help.ts';
import classes from './EarlyWarningCard.module.css';

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
          {t('insights:warning.title')}
        </h2>
        <ul className={classes.reasons}>
          {warning.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p>{t('insights:warning.lead')}</p>
        {warning.what_helped.length > 0 && (
          <>
            <p className={classes.helped}>{t('insights:warning.helped')}</p>
            <ul className={classes.reasons}>
              {warning.what_helped.map((helped) => (
                <li key={helped}>{shownWord(helped)}</li>
              ))}
            </ul>
          </>
        )}
        <Button mt="sm" size="sm" variant="default" onClick={openHelp}>
          {t('insights:warning.help')}
        </Button>
      </div>
    </section>
  );
}
