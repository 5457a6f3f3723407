import type { EndpointResult } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { ContrastPanel } from './ContrastPanel.tsx';
import classes from './Insights.module.css';
import { rangeNote } from './insightWords.ts';
import { MissingPanel } from './MissingPanel.tsx';
import { HourPanel, WeekdayPanel } from './RhythmPanels.tsx';
import { Section } from './Section.tsx';
import { SteadinessPanel } from './SteadinessPanel.tsx';
import { WeekdayHourPanel } from './WeekdayHourPanel.tsx';
import { YearPanel } from './YearPanel.tsx';

/** Mood by day, by what was named, by weekday and hour. */
export function MoodTab({ insights }: { readonly insights: EndpointResult<'mood.insights'> }) {
  const format = useFormat();
  return (
    <div className={classes.stack}>
      <YearPanel />
      <Section title={t('insights:contrast.title')} result={insights} height={420}>
        {(data) => (
          <>
            <ContrastPanel insights={data} note={rangeNote(data.range, format)} />
            <WeekdayHourPanel
              name={t('insights:moodLine.mood')}
              slots={data.by_weekday_hour}
              note={rangeNote(data.range, format)}
            />
            <div className={classes.pair}>
              <WeekdayPanel
                byWeekday={data.weekday_pattern.by_weekday}
                description={data.weekday_pattern.description}
              />
              <HourPanel byHour={data.time_of_day_pattern.by_hour} description={data.time_of_day_pattern.description} />
            </div>
            <SteadinessPanel instability={data.instability} />
            <MissingPanel missing={data.missing} />
          </>
        )}
      </Section>
    </div>
  );
}
