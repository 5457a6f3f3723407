import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { createElement, Fragment } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { excerpt, plainWords } from '../../excerpt.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import { EntryMeta } from './EntryMeta.tsx';
import { snippetParts } from './highlight.ts';
import classes from './JournalList.module.css';
import { journalKey } from './journalKey.ts';

const excerptLength = 240;

type ListedEntry = Output<'journal.list'>['entries'][number];

/** One entry in the list; as a search hit with its words marked. */
export function JournalItem({ entry }: { readonly entry: ListedEntry }) {
  const format = useFormat();
  const [, navigate] = useLocation();
  const title = entry.title ?? t('journal:untitled');
  const remove = (): void =>
    deleteWithUndo({
      key: journalKey(entry.id),
      message: t('journal:deleted'),
      send: () => api('journal.delete', { id: entry.id }),
    });
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h2 className={classes.title} dir="auto">
          <Link href={`/journal/${entry.id}`}>{title}</Link>
        </h2>
        <time className={classes.when} dateTime={entry.recorded_at}>
          {format.relativeDay(entry.day)}, {format.time(entry.recorded_at)}
        </time>
      </div>
      <div className={classes.actions}>
        <Tooltip label={t('journal:edit')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('journal:editNamed', { title })}
            onClick={() => navigate(`/journal/${entry.id}/edit`)}
          >
            <IconPencil size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('journal:delete')}>
          <ActionIcon variant="subtle" size="lg" aria-label={t('journal:deleteNamed', { title })} onClick={remove}>
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
      <p className={classes.excerpt} dir="auto">
        {entry.snippet === undefined || entry.snippet === '' ? (
          excerpt(entry.content, excerptLength)
        ) : (
          <Snippet snippet={entry.snippet} />
        )}
      </p>
      <div className={classes.meta}>
        <EntryMeta entry={entry} />
      </div>
    </li>
  );
}

function Snippet({ snippet }: { readonly snippet: string }) {
  const parts = snippetParts(plainWords(snippet)).map(({ text, isMatch }) =>
    createElement(isMatch ? 'mark' : 'span', null, text),
  );
  return createElement(Fragment, null, ...parts);
}
