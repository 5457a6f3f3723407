import { Alert, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLifebuoy, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { api, desktop } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton, PageSkeleton } from '../../components/Skeletons.tsx';
import { type EndpointResult, useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { deleteWithUndo, useHiddenKeys } from '../../state/pendingDeletes.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { groupResources } from './groupResources.ts';
import { ResourceDialog } from './ResourceDialog.tsx';
import { type ResourceFilter, ResourceFilters } from './ResourceFilters.tsx';
import { ResourceItem } from './ResourceItem.tsx';
import classes from './ResourcesScreen.module.css';
import type { Resource } from './resourceForm.ts';

const searchDelayMs = 200;

/** The directory of professional help, with the person's own entries and corrections. */
export function ResourcesScreen() {
  // Who has told no country is shown the time zone's, as in the help panel.
  const crisis = useEndpoint('resources.crisis', {}, { areas: ['settings'] });
  if (crisis.data === undefined && crisis.error === null) {
    return <PageSkeleton />;
  }
  return <Directory country={crisis.data?.country ?? null} />;
}

function resourceKey(id: string): string {
  return `resource:${id}`;
}

function Directory({ country }: { readonly country: string | null }) {
  const [filter, setFilter] = useState<ResourceFilter>({
    q: '',
    location: country,
    type: null,
    specialty: null,
    language: null,
  });
  const [edited, setEdited] = useState<Resource | 'new' | null>(null);
  const [takenBack, setTakenBack] = useState<Resource | null>(null);
  const [asked] = useDebouncedValue(filter, searchDelayMs);
  const list = useEndpoint('resources.list', inputOf(asked), { areas: ['resources'] });
  const remove = (resource: Resource): void => {
    if (!resource.is_own) {
      setTakenBack(resource);
      return;
    }
    deleteWithUndo({
      key: resourceKey(resource.id),
      message: t('resources:item.deleted', { name: resource.name }),
      send: () => api('resources.delete', { id: resource.id }),
    });
  };
  const takeBack = async (): Promise<void> => {
    if (takenBack !== null) {
      await api('resources.delete', { id: takenBack.id });
      toastSuccess({ message: t('resources:item.takenBack') });
    }
  };
  return (
    <Page
      title={t('resources:title')}
      lead={t('resources:lead')}
      actions={
        <>
          <Button
            className={classes.noPrint ?? ''}
            variant="default"
            leftSection={<IconPrinter size={18} />}
            onClick={() => void desktop('desktop.print', {}).catch(toastError)}
          >
            {t('resources:print')}
          </Button>
          <Button
            className={classes.noPrint ?? ''}
            leftSection={<IconPlus size={18} />}
            onClick={() => setEdited('new')}
          >
            {t('resources:add')}
          </Button>
        </>
      }
    >
      <div className={classes.stack}>
        <Panel className={classes.noPrint ?? ''}>
          <ResourceFilters filter={filter} onChange={setFilter} known={list.data} />
          {list.data !== undefined && <ListStatus data={list.data} />}
        </Panel>
        <Results list={list} onEdit={setEdited} onRemove={remove} />
      </div>
      <ResourceDialog edited={edited} languages={list.data?.languages ?? []} onClose={() => setEdited(null)} />
      <ConfirmDialog
        isOpen={takenBack !== null}
        title={t('resources:item.takeBackTitle')}
        confirmLabel={t('resources:item.takeBack')}
        onConfirm={takeBack}
        onClose={() => setTakenBack(null)}
      >
        {t('resources:item.takeBackText')}
      </ConfirmDialog>
    </Page>
  );
}

function inputOf({ q, location, type, specialty, language }: ResourceFilter) {
  return {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(location === null ? {} : { location }),
    ...(type === null ? {} : { type }),
    ...(specialty === null ? {} : { specialty }),
    ...(language === null ? {} : { language }),
  };
}

type List = EndpointResult<'resources.list'>;

/** How many, how old, and what happens on a click. */
function ListStatus({ data }: { readonly data: NonNullable<List['data']> }) {
  const format = useFormat();
  const count = data.resources.length;
  return (
    <div className={classes.status}>
      <p role="status">{t('resources:count', { count, number: format.number(count) })}</p>
      {data.last_verified !== null && <p>{t('resources:checked', { when: format.month(data.last_verified) })}</p>}
      <p>{t('resources:outside')}</p>
    </div>
  );
}

interface ResultsProps {
  readonly list: List;
  readonly onEdit: (resource: Resource) => void;
  readonly onRemove: (resource: Resource) => void;
}

function Results({ list, onEdit, onRemove }: ResultsProps) {
  const hidden = useHiddenKeys();
  if (list.data === undefined) {
    return (
      <Panel>
        {list.error === null ? (
          <ListSkeleton rows={5} />
        ) : (
          <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
        )}
      </Panel>
    );
  }
  const { resources, note, is_stale: isOld } = list.data;
  const groups = groupResources(resources.filter(({ id }) => !hidden.has(resourceKey(id))));
  return (
    <>
      {isOld && (
        <Alert color="honey" variant="light">
          {t('resources:stale')}
        </Alert>
      )}
      {note !== null && (
        <Alert color="tide" variant="light">
          {told(note)}
        </Alert>
      )}
      {groups.length === 0 && (
        <Panel>
          <EmptyState icon={<IconLifebuoy />} title={t('resources:emptyTitle')}>
            {t('resources:empty')}
          </EmptyState>
        </Panel>
      )}
      {groups.map(({ title, resources: members }) => (
        <Panel key={title} title={title} className={list.isStale ? (classes.stale ?? '') : ''}>
          <ul className={classes.list}>
            {members.map((resource) => (
              <ResourceItem key={resource.id} resource={resource} onEdit={onEdit} onRemove={onRemove} />
            ))}
          </ul>
        </Panel>
      ))}
    </>
  );
}
