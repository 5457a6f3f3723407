import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Instrument, PastResponse } from '../../../src-shared/contract/assessments.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import classes from './Assessments.module.css';
import { changeWords, toldBands } from './scoreWords.ts';
import { wordingLanguage } from './wordingNote.ts';

const ScoreLineChart = lazy(async () => ({
  default: (await import('../../charts/ScoreLineChart.tsx')).ScoreLineChart,
}));

/** Names a response in the queue of deletions. */
export function responseKey(id: string): string {
  return `assessment:${id}`;
}

interface HistoryPanelProps {
  readonly instrument: Instrument;
  /** Newest first. */
  readonly responses: readonly PastResponse[];
  readonly sinceFirst: Output<'assessments.history'>['since_first'];
}

/** The scores as a line and as a table. */
export function HistoryPanel({ instrument, responses, sinceFirst }: HistoryPanelProps) {
  const format = useFormat();
  const { short_name: short, scale, bands } = instrument;
  const threshold = instrument.reliable_change.points;
  const hasDifficulty = responses.some(({ difficulty }) => difficulty !== null);
  return (
    <Panel title={t('assessments:detail.history')}>
      {responses.length > 1 && (
        <figure className={classes.figure}>
          <Suspense fallback={<PanelSkeleton height={288} />}>
            <ScoreLineChart
              points={pointsOf(responses)}
              scale={scale}
              bands={toldBands(bands)}
              label={t('assessments:detail.chartLabel', { name: short })}
            />
          </Suspense>
          {sinceFirst !== null && (
            <figcaption className={classes.line}>{changeWords(sinceFirst, threshold, 'first', format)}</figcaption>
          )}
        </figure>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('assessments:detail.historyOf', { name: short })}>
        <table className={classes.table}>
          <caption>{t('assessments:detail.historyOf', { name: short })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('assessments:detail.day')}</th>
              <th scope="col">{t('assessments:detail.score')}</th>
              {bands.length > 0 && <th scope="col">{t('assessments:detail.band')}</th>}
              <th scope="col">{t('assessments:detail.change')}</th>
              {hasDifficulty && <th scope="col">{t('assessments:detail.difficulty')}</th>}
              <td />
            </tr>
          </thead>
          <tbody>
            {responses.map((response) => (
              <Row key={response.id} response={response} hasBands={bands.length > 0} hasDifficulty={hasDifficulty} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

/** Oldest first, as a line goes. */
function pointsOf(responses: readonly PastResponse[]) {
  return responses
    .toReversed()
    .map(({ recorded_at, score, band }) => ({ recorded_at, score, band: band === null ? null : told(band) }));
}

interface RowProps {
  readonly response: PastResponse;
  readonly hasBands: boolean;
  readonly hasDifficulty: boolean;
}

function Row({ response, hasBands, hasDifficulty }: RowProps) {
  const format = useFormat();
  const { id, instrument, score, band, change, difficulty, recorded_at: at } = response;
  const when = format.dateTime(at);
  const remove = (): void =>
    deleteWithUndo({
      key: responseKey(id),
      message: t('assessments:detail.deleted'),
      send: () => api('assessments.delete', { instrument, id }),
    });
  const signed = new Intl.NumberFormat(format.locale, { signDisplay: 'exceptZero' });
  return (
    <tr>
      <th scope="row">
        <time dateTime={at} title={when}>
          {format.shortDay(response.day)}
        </time>
      </th>
      <td>{format.number(score)}</td>
      {hasBands && <td>{band === null ? t('assessments:detail.none') : told(band)}</td>}
      <td>{change === null ? t('assessments:detail.none') : signed.format(change.points)}</td>
      {hasDifficulty && <td lang={wordingLanguage}>{difficulty ?? t('assessments:detail.none')}</td>}
      <td>
        <Tooltip label={t('assessments:detail.delete', { when })}>
          <ActionIcon variant="subtle" size="lg" aria-label={t('assessments:detail.delete', { when })} onClick={remove}>
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
