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
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { StressEditDialog } from '../stress/StressEditDialog.tsx';
import { StressRow } from '../stress/StressRow.tsx';
import { stressKey } from '../stress/stressKey.ts';
import classes from './Insights.module.css';

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
      title={t('insights:entries.title')}
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={18} />} component={Link} href="/insights/stress">
          {t('insights:entries.back')}
        </Button>
      }
    >
      <Panel>
        {entries === undefined && list.error === null && <ListSkeleton rows={6} />}
        {entries === undefined && list.error !== null && (
          <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
        )}
        {entries?.length === 0 && <p className={classes.quiet}>{t('insights:entries.none')}</p>}
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
            aria-label={t('insights:entries.pages')}
            getItemProps={(item) => ({ 'aria-label': t('insights:entries.page', { page: item }) })}
            getControlProps={(control) => ({
              'aria-label':
                control === 'previous'
                  ? t('insights:entries.previous')
                  : control === 'next'
                    ? t('insights:entries.next')
                    : undefined,
            })}
          />
        )}
      </Panel>
      <StressEditDialog entry={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
