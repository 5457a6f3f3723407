import { Button } from '@mantine/core';
import type { Support } from '../../../src-shared/contract/support.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { openHelp } from '../../state/help.ts';
import { leaveSupportTo } from '../../state/support.ts';
import classes from './Support.module.css';
import { SupportContacts } from './SupportLines.tsx';
import { shortFirst } from './supportLists.ts';
import { WhyThis } from './WhyThis.tsx';

const mostStrategies = 3;

interface PanelProps {
  readonly support: Support;
  readonly showsWhy: boolean;
}

/** A sentence, two or three small things, and the way to people. */
export function SoftCard({ support, showsWhy }: PanelProps) {
  return (
    <>
      <SmallThings />
      <SupportContacts support={support} />
      <div className={classes.row}>
        <Button variant="light" onClick={openHelp}>
          {t('support:lines.title')}
        </Button>
        <WhyThis reasons={support.reasons} isOpenFirst={showsWhy} />
      </div>
    </>
  );
}

/** What fits now. Without an answer the card has its people all the same. */
function SmallThings() {
  const format = useFormat();
  const { data } = useEndpoint('coping.strategies', {});
  const fitting = shortFirst(data?.recommended ?? []).slice(0, mostStrategies);
  if (fitting.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="support-small">
      <h3 id="support-small" className={classes.title}>
        {t('support:exercise.small')}
      </h3>
      <ul className={classes.small}>
        {fitting.map(({ strategy_id: id, name, duration_minutes: minutes }) => (
          <li key={id}>
            <Button
              variant="default"
              fullWidth
              justify="space-between"
              onClick={() => leaveSupportTo(`/coping/${id}`)}
              rightSection={
                minutes !== null && (
                  <span className={classes.fine}>
                    {t('support:exercise.minutes', { minutes: format.number(minutes) })}
                  </span>
                )
              }
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
