import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { HeatDrawing } from '../../charts/HeatDrawing.tsx';
import { HeatGrid } from '../../charts/HeatGrid.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { yearHeat } from './heatCells.ts';
import classes from './Insights.module.css';
import { yearWords } from './insightWords.ts';
import { Meaning } from './Meaning.tsx';
import { Section } from './Section.tsx';

/** Two numbers of mood each, for the five shades. */
const ratingKeys = ['1–2', '3–4', '5–6', '7–8', '9–10'];
type Calendar = Output<'mood.calendar'>;

/** A whole year, a field for each day, with the years to choose from. */
export function YearPanel() {
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const calendar = useEndpoint('mood.calendar', { year }, { areas: ['mood'] });
  const oldest = useEndpoint('mood.history', { per_page: 1, sort: 'asc' }, { areas: ['mood'] });
  const firstYear = Number(oldest.data?.entries[0]?.day.slice(0, 4) ?? thisYear);
  return (
    <Section title={t('insights:year.title')} result={calendar} height={480}>
      {(data) => (
        <YearOfDays
          calendar={data}
          isStale={calendar.isStale}
          years={{ shown: year, first: Math.min(firstYear, thisYear), last: thisYear }}
          onYear={setYear}
        />
      )}
    </Section>
  );
}

interface Years {
  readonly shown: number;
  readonly first: number;
  readonly last: number;
}

interface YearOfDaysProps {
  readonly calendar: Calendar;
  readonly isStale: boolean;
  readonly years: Years;
  readonly onYear: (year: number) => void;
}

function YearOfDays({ calendar, isStale, years, onYear }: YearOfDaysProps) {
  const format = useFormat();
  const today = useToday();
  const heat = yearHeat(calendar.year, calendar.days, today, format);
  const isThisYear = today.startsWith(`${calendar.year}-`);
  const start = isThisYear ? { row: Number(today.slice(5, 7)) - 1, column: Number(today.slice(8)) - 1 } : undefined;
  return (
    <ChartPanel
      title={t('insights:year.title')}
      description={t('insights:year.lead')}
      actions={<YearSwitch {...years} onYear={onYear} />}
      note={String(calendar.year)}
      isTable
      figures={() => ({
        caption: t('insights:year.caption', { year: String(calendar.year) }),
        columns: [t('insights:year.columns.day'), t('insights:year.columns.mood'), t('insights:year.columns.entries')],
        rows: calendar.days.map(({ date, mean, n }) => [date, mean, n]),
      })}
      drawing={<HeatDrawing heat={heat} cell={{ width: 22, height: 22 }} labelWidth={48} />}
      meaning={<Meaning {...yearWords(calendar, today, format.number)} />}
    >
      <div className={isStale ? classes.stale : undefined}>
        <HeatGrid
          key={calendar.year}
          heat={heat}
          label={t('insights:year.gridLabel', { year: String(calendar.year) })}
          keys={ratingKeys}
          none={t('insights:year.none')}
          density="tight"
          {...(start === undefined ? {} : { start })}
        />
      </div>
    </ChartPanel>
  );
}

function YearSwitch({ shown, first, last, onYear }: Years & { readonly onYear: (year: number) => void }) {
  return (
    <div className={classes.yearSwitch}>
      <Tooltip label={t('insights:year.earlier')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('insights:year.earlier')}
          disabled={shown <= first}
          onClick={() => onYear(shown - 1)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
      </Tooltip>
      <span role="status">{shown}</span>
      <Tooltip label={t('insights:year.later')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('insights:year.later')}
          disabled={shown >= last}
          onClick={() => onYear(shown + 1)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
