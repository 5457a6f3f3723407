import { Alert } from '@mantine/core';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Coping.module.css';

/** What to know before doing it; nothing where there is nothing to beware of. */
export function Cautions({ strategy: { contraindications } }: { readonly strategy: Strategy }) {
  return (
    contraindications.length > 0 && (
      <Alert color="honey" variant="light" title={t('coping:detail.careful')}>
        <ul className={classes.care}>
          {contraindications.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </Alert>
    )
  );
}
