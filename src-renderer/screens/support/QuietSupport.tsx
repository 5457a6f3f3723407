import { Button, CloseButton, Group } from '@mantine/core';
import { t } from '../../i18n/i18n.ts';
import { closeQuietSupport, openSupport, useSupport } from '../../state/support.ts';
import classes from './Support.module.css';

/** One line for help that came up again and does not open by itself. */
export function QuietSupport() {
  const { quiet } = useSupport();
  // The region is there before its words are, so that they are read out.
  return (
    <div role="status" aria-label={t('support:quiet.label')} className={quiet === null ? undefined : classes.quiet}>
      {quiet !== null && (
        <div className={classes.reminder}>
          <p>{quiet.about === 'me' ? t('support:quiet.me') : t('support:quiet.other')}</p>
          <Group gap="xs" wrap="nowrap">
            <Button size="sm" variant="light" onClick={() => openSupport(quiet)}>
              {t('support:quiet.open')}
            </Button>
            <CloseButton aria-label={t('support:quiet.close')} onClick={closeQuietSupport} />
          </Group>
        </div>
      )}
    </div>
  );
}
