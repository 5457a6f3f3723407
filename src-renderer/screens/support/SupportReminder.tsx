import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { openSupport, supportIsDue } from '../../state/support.ts';
import classes from './Support.module.css';

/** The time that help is held ends without anybody saving anything. */
const lookAgainMilliseconds = 5 * 60_000;

/** A quiet line on Today for as long as there is reason to offer help; never how much reason. */
export function SupportReminder() {
  const { data, refetch } = useEndpoint('crisis.status', {}, { areas: ['safety', 'account', 'resources'] });
  const support = data?.support ?? null;
  useEffect(() => {
    if (data !== undefined) {
      supportIsDue(data.support !== null);
    }
  }, [data]);
  useEffect(() => {
    const timer = setInterval(refetch, lookAgainMilliseconds);
    return () => clearInterval(timer);
  }, [refetch]);
  if (support === null) {
    return null;
  }
  return (
    <section className={classes.reminder} aria-label={t('support:reminder.label')}>
      <p>{t('support:reminder.text')}</p>
      <Group gap="xs">
        <Button size="sm" variant="light" onClick={() => openSupport(support)}>
          {t('support:reminder.open')}
        </Button>
        <Button size="sm" variant="subtle" onClick={() => openSupport(support, { showsWhy: true })}>
          {t('support:why.button')}
        </Button>
      </Group>
    </section>
  );
}
