import { Button, Pagination } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StressEntry } from '../../../src-shared/contract/stress.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { StressEditDialog } from '../stress/StressEditDialog.tsx';
import { StressRow } from '../stress/StressRow.tsx';
import { stressKey } from '../stress/stressKey.ts';
import classes from './Insights.module.css';
import { words } from './words.ts';

const text = words.entries;
const perPage = 25;

/** Every stress entry, newest first. */
export function StressEntries() {
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<StressEntry | null>(null);
  const list = useEndpoint('stress.history', { page, per_page: perPage }, { areas: ['stress'] });
  const hidden = useHiddenKeys();
  const entries = list.data?.entries.filter(({ id }) => !hidden.has(stressKey(id)));
  const pages = list.pagination?.pages ?? 1;
  return (
    <Page
      title={text.title}
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={18} />} component={Link} href="/insights/stress">
          {text.back}
        </Button>
      }
    >
      <Panel>
        {entries === undefined && list.error === null && <ListSkeleton rows={6} />}
        {entries === undefined && list.error !== null && (
          <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
        )}
        {entries?.length === 0 && <p className={classes.quiet}>{text.none}</p>}
        {entries !== undefined && (
          <ul className={list.isStale ? `${classes.list} ${classes.stale}` : classes.list}>
            {entries.map((entry) => (
              <StressRow key={entry.id} entry={entry} onEdit={setEdited} showDay />
            ))}
          </ul>
        )}
        {pages > 1 && (
          <Pagination
            mt="md"
            value={page}
            onChange={setPage}
            total={pages}
            aria-label={text.pages}
            getItemProps={(item) => ({ 'aria-label': text.page(item) })}
            getControlProps={(control) => ({
              'aria-label': control === 'previous' ? text.previous : control === 'next' ? text.next : undefined,
            })}
          />
        )}
      </Panel>
      <StressEditDialog entry={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
