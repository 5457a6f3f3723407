import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Assessments.module.css';
import { words } from './words.ts';

const text = words.list;
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
    <Page title={words.title} lead={words.lead}>
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
          <Panel title={text.answerable}>
            <Items instruments={answerable} />
          </Panel>
        )}
        {totals.length > 0 && (
          <Panel title={text.totals} description={text.totalsText}>
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
  const minutes = Math.max(1, Math.ceil(instrument.n_items / questionsPerMinute));
  const facts = [
    text.about(instrument.measures),
    ...(entry === 'items' ? [text.questions(instrument.n_items, minutes)] : []),
    text.period(instrument.recall_period),
  ];
  const action = entry === 'total' ? 'total' : since === null ? 'start' : 'resume';
  const label = { total: text.totalNamed, start: text.startNamed, resume: text.resumeNamed }[action](short);
  return (
    <li className={classes.item}>
      <div className={classes.itemWords}>
        <h3 className={classes.name}>
          <Link href={`/assessments/${id}`}>{short}</Link> · {name}
        </h3>
        <p className={classes.line}>{facts.join(' · ')}.</p>
        <p className={classes.facts}>
          {last === null ? text.never : text.last(format.number(last.score), last.band, format.relativeDay(last.day))}
          {since !== null && ` ${text.unfinished(format.relativeDay(format.dayOf(since)))}`}
        </p>
        <details className={classes.small}>
          <summary>{text.licence}</summary>
          <p className={classes.facts}>{licence.attribution ?? licence.holder}</p>
          {licence.text_licence !== null && (
            <p className={classes.facts}>{words.detail.textLicence(licence.text_licence)}</p>
          )}
        </details>
      </div>
      <Button
        variant={action === 'resume' ? 'filled' : 'light'}
        aria-label={label}
        onClick={() => navigate(`/assessments/${id}/answer`)}
      >
        {text[action]}
      </Button>
    </li>
  );
}
