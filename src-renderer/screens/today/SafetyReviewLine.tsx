import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './TodayScreen.module.css';

/** A quiet line on the day the safety plan asks to be looked over, and after it. */
export function SafetyReviewLine() {
  const { data } = useEndpoint('safetyPlan.get', { pictures: 'without' }, { areas: ['safety'] });
  if (data?.safety_plan?.is_review_due !== true) {
    return null;
  }
  return (
    <p className={classes.quiet}>
      {t('safety:review.today')}{' '}
      <Anchor component={Link} href="/safety" underline="always">
        {t('safety:review.todayLink')}
      </Anchor>
    </p>
  );
}
