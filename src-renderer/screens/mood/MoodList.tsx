import { Button, Pagination } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { MoodEntry } from '../../../src-shared/contract/mood.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { MoodEditDialog } from './MoodEditDialog.tsx';
import { MoodFilters } from './MoodFilters.tsx';
import classes from './MoodList.module.css';
import { MoodRow, moodKey } from './MoodRow.tsx';
import { filterCount, filterInput, isBackwards, type MoodFilter, noMoodFilter } from './moodFilter.ts';

const perPage = 25;
const typingMs = 250;

/** Every mood entry, newest first, filtered, page by page. */
export function MoodList() {
  const format = useFormat();
  const hidden = useHiddenKeys();
  const top = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<MoodFilter>(noMoodFilter);
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<'asc' | 'desc'>('desc');
  const [edited, setEdited] = useState<MoodEntry | null>(null);
  const [asked] = useDebouncedValue(filter, typingMs);
  const input = isBackwards(asked) ? null : { ...filterInput(asked), page, per_page: perPage, sort };
  const history = useEndpoint('mood.history', input, { areas: ['mood'] });

  const changeFilter = (next: MoodFilter): void => {
    setFilter(next);
    setPage(1);
  };
  const changePage = (next: number): void => {
    setPage(next);
    top.current?.scrollIntoView({ block: 'start' });
  };
  if (history.pagination !== undefined && !history.isStale && page > Math.max(1, history.pagination.pages)) {
    setPage(Math.max(1, history.pagination.pages));
  }
  const total = history.pagination?.total ?? 0;
  const pages = history.pagination?.pages ?? 0;
  const entries = (history.data?.entries ?? []).filter(({ id }) => !hidden.has(moodKey(id)));
  const filters = filterCount(filter);
  return (
    <div ref={top}>
      <Panel
        title={t('mood:list.title')}
        actions={
          <div className={classes.tools}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                setSort(sort === 'desc' ? 'asc' : 'desc');
                setPage(1);
              }}
            >
              {sort === 'desc' ? t('mood:list.newest') : t('mood:list.oldest')}
            </Button>
            <Button
              size="compact-sm"
              variant={filters > 0 ? 'light' : 'subtle'}
              leftSection={<IconFilter size={16} />}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? t('mood:list.hideFilters') : t('mood:list.filters')}
              {filters > 0 && !isOpen ? ` (${filters})` : ''}
            </Button>
          </div>
        }
      >
        {isOpen && <MoodFilters filter={filter} onChange={changeFilter} />}
        {history.error !== null && (
          <ErrorState error={history.error} onRetry={history.refetch} isRetrying={history.isFetching} />
        )}
        {history.isLoading && <ListSkeleton rows={6} />}
        {history.data !== undefined && entries.length === 0 && history.error === null && (
          <EmptyState
            title={t('mood:list.noneTitle')}
            action={
              filters > 0 ? (
                <Button variant="light" onClick={() => changeFilter(noMoodFilter)}>
                  {t('mood:list.clear')}
                </Button>
              ) : undefined
            }
          >
            {t('mood:list.none')}
          </EmptyState>
        )}
        {entries.length > 0 && (
          <ul className={classes.list} data-stale={history.isStale || undefined}>
            {entries.map((entry) => (
              <MoodRow key={entry.id} entry={entry} onEdit={setEdited} showDay />
            ))}
          </ul>
        )}
        {total > 0 && (
          <div className={classes.footer}>
            <span className={classes.count} role="status">
              {countWords(total, page, format.number)}
            </span>
            {pages > 1 && (
              <Pagination
                size="sm"
                total={pages}
                value={page}
                onChange={changePage}
                aria-label={t('mood:list.pages')}
                getItemProps={(item) => ({ 'aria-label': t('mood:list.page', { page: item }) })}
                getControlProps={(control) => ({
                  'aria-label': control === 'previous' ? t('mood:list.previous') : t('mood:list.next'),
                })}
              />
            )}
          </div>
        )}
      </Panel>
      <MoodEditDialog entry={edited} onClose={() => setEdited(null)} />
    </div>
  );
}

function countWords(total: number, page: number, number: (value: number) => string): string {
  if (total <= perPage) {
    return t('mood:list.total', { count: total, number: number(total) });
  }
  const first = (page - 1) * perPage + 1;
  return t('mood:list.shown', {
    from: number(first),
    to: number(Math.min(total, first + perPage - 1)),
    total: number(total),
  });
}
