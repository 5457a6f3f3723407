import { Title } from '@mantine/core';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { HelpLine } from './HelpLines.tsx';
import classes from './HelpPanel.module.css';

/** What the person added to the directory for a crisis, or corrected in it: their word beside the bundled one. */
export function OwnEntries({ country }: { readonly country: string | null }) {
  const { data } = useEndpoint('resources.list', {}, { areas: ['resources'] });
  const entries = (data?.resources ?? []).filter(
    ({ is_crisis_resource: isForCrisis, is_own: isOwn, is_corrected: isCorrected, country: where }) =>
      isForCrisis && (isOwn || (isCorrected && (where === country || where === 'INT'))),
  );
  if (entries.length === 0) {
    return null;
  }
  return (
    <section>
      <Title order={3} mb="xs">
        {t('help:own')}
      </Title>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <HelpLine
            key={entry.id}
            line={{ ...entry, description: entry.description ?? '', hours: entry.availability ?? entry.hours }}
          />
        ))}
      </ul>
    </section>
  );
}
