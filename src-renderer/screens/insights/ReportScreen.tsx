import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { desktop } from '../../api.ts';
import { addDays } from '../../calendarDay.ts';
import { fileName } from '../../charts/fileName.ts';
import { Page } from '../../components/Page.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Report.module.css';
import { ReportPaper } from './ReportPaper.tsx';
import { Section } from './Section.tsx';

const periods = ['week', 'month'] as const;
type Period = (typeof periods)[number];
const lengths = { week: 7, month: 30 } as const;

/** A week or a month on one page: to read, to print, to take along as a PDF. */
export function ReportScreen() {
  const today = useToday();
  const [period, setPeriod] = useState<Period>('week');
  const [back, setBack] = useState(0);
  const format = useFormat();
  const end = addDays(today, -back * lengths[period]);
  const start = addDays(end, 1 - lengths[period]);
  const areas = ['mood', 'stress', 'check_in', 'journal', 'goals', 'coping', 'insights'] as const;
  const report = useEndpoint('insights.report', { period, end_date: end }, { areas });
  return (
    <Page
      title={t(`insights:report.titles.${period}`)}
      lead={t('insights:events.until', { start: format.day(start), end: format.day(end) })}
      width="narrow"
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={18} />} component={Link} href="/insights">
          {t('insights:report.back')}
        </Button>
      }
    >
      <div className={classes.controls}>
        <SegmentedControl
          aria-label={t('insights:report.period')}
          size="sm"
          value={period}
          onChange={(next) => {
            setPeriod(periods.find((one) => one === next) ?? period);
            setBack(0);
          }}
          data={periods.map((value) => ({ value, label: t(`insights:report.periods.${value}`) }))}
        />
        <Tooltip label={t('insights:report.earlier')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('insights:report.earlier')}
            onClick={() => setBack(back + 1)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('insights:report.later')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('insights:report.later')}
            disabled={back === 0}
            onClick={() => setBack(back - 1)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </Tooltip>
        <PaperButtons
          name={fileName(t(`insights:report.titles.${period}`), end, 'pdf')}
          isReady={!report.isStale && !report.isLoading}
        />
      </div>
      <Section title={t(`insights:report.titles.${period}`)} result={report} height={640}>
        {(data) => (
          <div className={report.isStale ? classes.stale : undefined} aria-busy={report.isStale}>
            <ReportPaper report={data} />
          </div>
        )}
      </Section>
    </Page>
  );
}

function PaperButtons({ name, isReady }: { readonly name: string; readonly isReady: boolean }) {
  const save = useAction(async () => {
    try {
      const { saved } = await desktop('desktop.savePdf', { title: t('insights:report.save'), name });
      if (saved) {
        toastSuccess({ message: t('insights:report.saved') });
      }
    } catch (error) {
      toastError(error);
    }
  });
  const print = useAction(async () => {
    await desktop('desktop.print', {}).catch(toastError);
  });
  return (
    <span className={classes.paperButtons}>
      <Button size="sm" loading={save.isPending} disabled={!isReady} onClick={() => void save.run()}>
        {t('insights:report.save')}
      </Button>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconPrinter size={18} />}
        disabled={!isReady}
        onClick={() => void print.run()}
      >
        {t('insights:report.print')}
      </Button>
    </span>
  );
}
