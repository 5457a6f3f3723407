import { Page } from '../../components/Page.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { useIdleOnce } from '../../hooks/useIdleOnce.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { useIntroductionIsShown } from '../../state/introduction.ts';
import { wallTime } from '../../wallTime.ts';
import { SupportReminder } from '../support/SupportReminder.tsx';
import { AskedFor } from './AskedFor.tsx';
import { CheckInCard } from './CheckInCard.tsx';
import { DueToday } from './DueToday.tsx';
import { Glance } from './Glance.tsx';
import { IntroductionCard } from './IntroductionCard.tsx';
import { MoodLog } from './MoodLog.tsx';
import { partOfDay } from './partOfDay.ts';
import { RecentEntries } from './RecentEntries.tsx';
import { SafetyReviewLine } from './SafetyReviewLine.tsx';
import { StressLog } from './StressLog.tsx';
import classes from './TodayScreen.module.css';

/** The first screen: how one is now, how the day was, and what was noted today and yesterday. */
export function TodayScreen() {
  const format = useFormat();
  const today = useToday();
  const isIdle = useIdleOnce();
  const introductionIsShown = useIntroductionIsShown();
  const hour = Number(wallTime(Date.now(), format.timeZone).slice(11, 13));
  return (
    <Page title={t(`today:greeting.${partOfDay(hour)}`)} lead={format.weekday(today)} width="wide">
      <SupportReminder />
      <div className={classes.columns}>
        <div className={classes.main}>
          {introductionIsShown && <IntroductionCard />}
          <MoodLog />
          <AskedFor what="stress">
            <StressLog />
          </AskedFor>
          {isIdle && <DueToday today={today} />}
          <RecentEntries today={today} />
          <SafetyReviewLine />
        </div>
        <div className={classes.aside}>
          <AskedFor what="check-in">
            <CheckInCard />
          </AskedFor>
          {isIdle && <Glance />}
        </div>
      </div>
    </Page>
  );
}
