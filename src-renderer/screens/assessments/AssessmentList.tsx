import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import type { Format } from '../../format.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import classes from './Assessments.module.css';
import { pointsWords } from './scoreWords.ts';
import { wordingNote } from './wordingNote.ts';

/** A calm pace: ten seconds or so for a question. */
const questionsPerMinute = 6;

type Listed = Output<'assessments.list'>['instruments'][number];

/** All questionnaires, each with what it is for and its last result. */
export function AssessmentList() {
  const list = useEndpoint('assessments.list', {}, { areas: ['assessments'] });
  const instruments = list.data?.instruments ?? [];
  const answerable = instruments.filter(({ entry }) => entry === 'items');
  const totals = instruments.filter(({ entry }) => entry === 'total');
  return (
    <Page title={t('assessments:title')} lead={t('assessments:lead')}>
      <div className={classes.stack}>
        {list.data === undefined && (
          <Panel>
            {list.error === null ? (
              <ListSkeleton rows={5} />
            ) : (
              <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
            )}
          </Panel>
        )}
        {answerable.length > 0 && (
          <Panel title={t('assessments:list.answerable')} description={wordingNote()}>
            <Items instruments={answerable} />
          </Panel>
        )}
        {totals.length > 0 && (
          <Panel title={t('assessments:list.totals')} description={t('assessments:list.totalsText')}>
            <Items instruments={totals} />
          </Panel>
        )}
      </div>
    </Page>
  );
}

function Items({ instruments }: { readonly instruments: readonly Listed[] }) {
  return (
    <ul className={classes.list}>
      {instruments.map((instrument) => (
        <Item key={instrument.id} instrument={instrument} />
      ))}
    </ul>
  );
}

function Item({ instrument }: { readonly instrument: Listed }) {
  const format = useFormat();
  const [, navigate] = useLocation();
  const { id, name, short_name: short, entry, last, licence, unfinished_since: since } = instrument;
  const facts = [
    t('assessments:list.about', { measures: told(instrument.measures) }),
    ...(entry === 'items' ? [lengthWords(instrument.n_items, format)] : []),
    t('assessments:list.period', { period: told(instrument.recall_period) }),
  ];
  const action = entry === 'total' ? 'total' : since === null ? 'start' : 'resume';
  return (
    <li className={classes.item}>
      <div className={classes.itemWords}>
        <h3 className={classes.name}>
          <Link href={`/assessments/${id}`}>{short}</Link> · {name}
        </h3>
        <p className={classes.line}>{facts.join(' · ')}.</p>
        <p className={classes.facts}>
          {last === null ? t('assessments:list.never') : lastWords(last, format)}
          {since !== null && ` ${t('assessments:list.unfinished', { when: format.relativeDay(format.dayOf(since)) })}`}
        </p>
        <details className={classes.small}>
          <summary>{t('assessments:list.licence')}</summary>
          <p className={classes.facts}>{licence.attribution ?? licence.holder}</p>
          {licence.text_licence !== null && (
            <p className={classes.facts}>{t('assessments:detail.textLicence', { licence: licence.text_licence })}</p>
          )}
        </details>
      </div>
      <Button
        variant={action === 'resume' ? 'filled' : 'light'}
        aria-label={t(`assessments:list.named.${action}`, { name: short })}
        onClick={() => navigate(`/assessments/${id}/answer`)}
      >
        {t(`assessments:list.${action}`)}
      </Button>
    </li>
  );
}

/** "9 questions, about 2 minutes". */
function lengthWords(questions: number, format: Format): string {
  const minutes = Math.max(1, Math.ceil(questions / questionsPerMinute));
  return t('assessments:list.length', {
    questions: t('assessments:list.questions', { count: questions, number: format.number(questions) }),
    minutes: t('assessments:list.minutes', { count: minutes, number: format.number(minutes) }),
  });
}

function lastWords({ score, band, day }: NonNullable<Listed['last']>, format: Format): string {
  const said = { points: pointsWords(score, format), day: format.relativeDay(day) };
  return band === null
    ? t('assessments:list.last', said)
    : t('assessments:list.lastBand', { ...said, band: told(band) });
}
