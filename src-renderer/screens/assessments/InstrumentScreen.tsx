import { Button } from '@mantine/core';
import { IconArrowLeft, IconClipboardHeart } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import classes from './Assessments.module.css';
import { HistoryPanel, responseKey } from './HistoryPanel.tsx';
import { RepeatPanel } from './RepeatPanel.tsx';
import { ResultPanel, rangeOf } from './ResultPanel.tsx';

/** More than anybody fills in; a weekly form of four years. */
const mostShown = 200;

/** One questionnaire: the last result, how it went over time, and what is known of it. */
export function InstrumentScreen({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const found = useEndpoint('assessments.get', { instrument: id });
  const history = useEndpoint(
    'assessments.history',
    { instrument: id, per_page: mostShown },
    { areas: ['assessments'] },
  );
  const hidden = useHiddenKeys();
  const back = (
    <Button variant="default" leftSection={<IconArrowLeft size={18} />} onClick={() => navigate('/assessments')}>
      {t('assessments:back')}
    </Button>
  );
  const failed = [found, history].find(({ data, error }) => data === undefined && error !== null);
  if (failed !== undefined) {
    return (
      <Page title={t('assessments:detail.gone')} actions={back}>
        <Panel>
          <ErrorState error={failed.error} onRetry={failed.refetch} isRetrying={failed.isFetching} />
        </Panel>
      </Page>
    );
  }
  if (found.data === undefined || history.data === undefined) {
    return <PageSkeleton />;
  }
  const { instrument } = found.data;
  const { latest, responses: all, since_first: sinceFirst } = history.data;
  const responses = all.filter((response) => !hidden.has(responseKey(response.id)));
  // While the newest one waits to be deleted, what is said of it does not hold.
  const isNewestShown = responses[0]?.id === all[0]?.id;
  const start = (
    <Button onClick={() => navigate(`/assessments/${id}/answer`)}>
      {instrument.entry === 'items' ? t('assessments:list.start') : t('assessments:list.total')}
    </Button>
  );
  return (
    <Page
      title={instrument.short_name}
      lead={instrument.name}
      actions={
        <>
          {back}
          {responses.length > 0 && start}
        </>
      }
    >
      <div className={classes.stack}>
        {responses.length === 0 && (
          <Panel>
            <EmptyState icon={<IconClipboardHeart />} title={t('assessments:detail.empty')} action={start}>
              {t('assessments:detail.emptyText')}
            </EmptyState>
          </Panel>
        )}
        {latest !== null && isNewestShown && responses.length > 0 && (
          <ResultPanel
            title={t('assessments:detail.latest')}
            result={latest}
            instrument={instrument}
            difficulty={responses[0]?.difficulty ?? null}
          />
        )}
        {responses.length > 0 && (
          <HistoryPanel
            instrument={instrument}
            responses={responses}
            sinceFirst={responses.length === all.length ? sinceFirst : null}
          />
        )}
        {responses.length > 0 && <RepeatPanel instrument={instrument} />}
        <AboutPanel instrument={instrument} />
      </div>
    </Page>
  );
}

function AboutPanel({ instrument }: { readonly instrument: Instrument }) {
  const format = useFormat();
  const { bands, cut_offs: cutOffs, sources, licence, reliable_change: reliable } = instrument;
  return (
    <Panel title={t('assessments:detail.about')}>
      {bands.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{t('assessments:detail.bands')}</h3>
          <ul className={classes.sources}>
            {bands.map((band) => (
              <li key={band.min}>
                {rangeOf(band, format.number)}: {told(band.label)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={classes.facts}>{told(instrument.band_note)}</p>
      {cutOffs.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{t('assessments:detail.cutOffs')}</h3>
          <ul className={classes.sources}>
            {cutOffs.map(({ score, operator, meaning, citation }) => (
              <li key={`${score} ${meaning}`}>
                {operator === '>=' ? '≥' : '≤'} {format.number(score)}: {told(meaning)} ({citation.citation})
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={classes.facts}>
        {reliable.points === null ? t('assessments:detail.noThreshold') : told(reliable.note)}
      </p>
      <h3 className={classes.subtitle}>{t('assessments:detail.sources')}</h3>
      <ul className={classes.sources}>
        {sources.map(({ citation, doi }) => (
          <li key={citation}>
            {citation}
            {doi !== null && ` doi:${doi}`}
          </li>
        ))}
      </ul>
      <h3 className={classes.subtitle}>{t('assessments:detail.licence')}</h3>
      <p className={classes.facts}>{licence.holder}</p>
      {licence.attribution !== null && <p className={classes.facts}>{licence.attribution}</p>}
      {licence.text_licence !== null && (
        <p className={classes.facts}>{t('assessments:detail.textLicence', { licence: licence.text_licence })}</p>
      )}
    </Panel>
  );
}
