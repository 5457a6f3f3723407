import { Alert, Button, CloseButton, Group, Pagination, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconNotebook, IconPlus, IconSearch } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { useSession } from '../../state/session.ts';
import { useSupportIsDue } from '../../state/support.ts';
import { JournalFilters } from './JournalFilters.tsx';
import { JournalItem } from './JournalItem.tsx';
import classes from './JournalList.module.css';
import { filterCount, filterInput, isBackwards, type JournalFilter, noJournalFilter } from './journalFilter.ts';
import { draftOf } from './journalForm.ts';
import { journalKey } from './journalKey.ts';
import { useJournalList } from './journalListState.ts';
import { searchWhileTyping } from './searchWhileTyping.ts';

const perPage = 20;
const typingMs = 150;

/** All entries, searched while one types, filtered, page by page. */
export function JournalList() {
  const [, navigate] = useLocation();
  const hidden = useHiddenKeys();
  const { query, filter, page, isFilterOpen } = useJournalList();
  const [asked] = useDebouncedValue(searchWhileTyping(query), typingMs);
  const input = isBackwards(filter)
    ? null
    : { ...filterInput(filter), ...(asked === '' ? {} : { q: asked }), page, per_page: perPage };
  const list = useEndpoint('journal.list', input, { areas: ['journal', 'account'] });
  const metadata = list.data?.metadata;
  const entries = (list.data?.entries ?? []).filter(({ id }) => !hidden.has(journalKey(id)));
  const isNarrowed = asked !== '' || filterCount(filter) > 0;
  const isEmpty = list.data !== undefined && !isNarrowed && entries.length === 0 && page === 1;
  const pages = list.pagination?.pages ?? 0;

  const write = (): void => navigate('/journal/new');
  const setFilter = (next: JournalFilter): void => useJournalList.setState({ filter: next, page: 1 });
  const setQuery = (next: string): void => useJournalList.setState({ query: next, page: 1 });
  const clear = (): void => useJournalList.setState({ query: '', filter: noJournalFilter, page: 1 });
  const filters = filterCount(filter);

  return (
    <Page
      title={t('journal:title')}
      lead={
        metadata === undefined || isEmpty ? undefined : (
          <Overview metadata={metadata} insights={list.data?.insights ?? []} />
        )
      }
      actions={
        isEmpty ? undefined : (
          <Button leftSection={<IconPlus size={18} />} onClick={write} title={t('journal:newHint')}>
            {t('journal:new')}
          </Button>
        )
      }
    >
      <Unfinished onContinue={write} />
      {isEmpty ? (
        <EmptyState
          icon={<IconNotebook />}
          title={t('journal:list.emptyTitle')}
          action={<Button onClick={write}>{t('journal:list.emptyAction')}</Button>}
        >
          {t('journal:list.empty')}
        </EmptyState>
      ) : (
        <>
          <Panel>
            <div className={classes.search}>
              <TextInput
                type="search"
                aria-label={t('journal:list.search')}
                placeholder={t('journal:list.searchHint')}
                leftSection={<IconSearch size={18} />}
                rightSection={
                  query === '' ? undefined : (
                    <CloseButton aria-label={t('journal:list.clearSearch')} onClick={() => setQuery('')} />
                  )
                }
                value={query}
                maxLength={500}
                onChange={(event) => setQuery(event.currentTarget.value)}
              />
              <Button
                variant={filters > 0 ? 'light' : 'default'}
                leftSection={<IconFilter size={18} />}
                aria-expanded={isFilterOpen}
                onClick={() => useJournalList.setState({ isFilterOpen: !isFilterOpen })}
              >
                {isFilterOpen ? t('journal:list.hideFilters') : t('journal:list.filters')}
                {filters > 0 && !isFilterOpen ? ` (${filters})` : ''}
              </Button>
            </div>
            {isFilterOpen && <JournalFilters filter={filter} onChange={setFilter} metadata={metadata} />}
          </Panel>
          <Status list={list} isSearch={asked !== ''} isNarrowed={isNarrowed} />
          {list.error !== null && <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />}
          {list.isLoading && <ListSkeleton rows={5} />}
          {list.data !== undefined && list.error === null && entries.length === 0 && (
            <EmptyState
              icon={<IconSearch />}
              title={t('journal:list.noneTitle')}
              action={
                <Button variant="light" onClick={clear}>
                  {asked === '' ? t('journal:list.clear') : t('journal:list.clearSearch')}
                </Button>
              }
            >
              {asked === '' ? t('journal:list.noneFilter') : t('journal:list.noneSearch')}
            </EmptyState>
          )}
          {entries.length > 0 && (
            <ul className={classes.list} data-stale={list.isStale || undefined}>
              {entries.map((entry) => (
                <JournalItem key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
          {pages > 1 && (
            <Pagination
              className={classes.footer ?? ''}
              total={pages}
              value={page}
              onChange={(next) => {
                useJournalList.setState({ page: next });
                document.getElementById('content')?.scrollTo(0, 0);
              }}
              aria-label={t('journal:list.pages')}
              getItemProps={(item) => ({ 'aria-label': t('journal:list.page', { page: item }) })}
              getControlProps={(control) => ({
                'aria-label': control === 'previous' ? t('journal:list.previous') : t('journal:list.next'),
              })}
            />
          )}
        </>
      )}
    </Page>
  );
}

type Listed = ReturnType<typeof useEndpoint<'journal.list'>>;

interface StatusProps {
  readonly list: Listed;
  readonly isSearch: boolean;
  readonly isNarrowed: boolean;
}

/** How many were found, for eyes and screen readers; or that the search is not ready yet. */
function Status({ list, isSearch, isNarrowed }: StatusProps) {
  const format = useFormat();
  const isWaiting = isSearch && list.isFetching && list.data?.metadata.search_ready === false;
  const total = list.pagination?.total;
  const isKnown = isNarrowed && !list.isStale && total !== undefined && list.error === null;
  return (
    <p className={classes.status} role="status">
      {isWaiting && t('journal:list.preparing')}
      {!isWaiting && isKnown && countWords(total, isSearch, format.number)}
    </p>
  );
}

function countWords(total: number, isSearch: boolean, number: (value: number) => string): string {
  if (total === 0) {
    return '';
  }
  return t(isSearch ? 'journal:list.found' : 'journal:list.shown', { count: total, number: number(total) });
}

interface OverviewProps {
  readonly metadata: Output<'journal.list'>['metadata'];
  readonly insights: readonly string[];
}

function Overview({ metadata, insights }: OverviewProps) {
  const format = useFormat();
  const isSupportDue = useSupportIsDue();
  const wantsStreak = useSession((state) => state.account?.wellness_preferences.show_streaks ?? false);
  const showsStreak = wantsStreak && !isSupportDue;
  const { total_entries: count, total_words: words, streak_days: days } = metadata;
  const written = t('journal:wordCount', { count: words, number: format.number(words) });
  const entries = t('journal:list.overview', { count, number: format.number(count), written });
  const streak =
    showsStreak && days > 1 ? [t('journal:list.streak', { count: days, number: format.number(days) })] : [];
  return <>{[entries, ...streak, ...insights].join(' ')}</>;
}

/** The way back to an entry that was begun and not saved. */
function Unfinished({ onContinue }: { readonly onContinue: () => void }) {
  const { data } = useEndpoint('drafts.get', { kind: 'journal' });
  if (draftOf(data?.draft?.data ?? null) === null) {
    return null;
  }
  return (
    <Alert color="honey" variant="light" className={classes.notice}>
      <Group justify="space-between">
        <span>{t('journal:list.unfinished')}</span>
        <Button size="compact-sm" variant="default" onClick={onContinue}>
          {t('journal:list.continue')}
        </Button>
      </Group>
    </Alert>
  );
}
