import { Badge, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLeaf, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import type { Recommendation } from '../../../src-shared/contract/insightShapes.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import classes from './Coping.module.css';
import { type CopingFilter, CopingFilters, noFilter } from './CopingFilters.tsx';
import { evidenceWords } from './evidenceWords.ts';
import { FavouriteButton } from './FavouriteButton.tsx';
import { kindName } from './kindNames.ts';
import { SourceList } from './SourceList.tsx';
import { StrategyDialog } from './StrategyDialog.tsx';
import { strategyKey } from './strategyKey.ts';

const searchDelayMs = 200;

/** What fits now, and the whole library with filters. */
export function CopingLibrary() {
  const format = useFormat();
  const [filter, setFilter] = useState<CopingFilter>(noFilter);
  const [isAdding, setAdding] = useState(false);
  const [asked] = useDebouncedValue(filter, searchDelayMs);
  const list = useEndpoint('coping.strategies', inputOf(asked), { areas: ['coping'] });
  const hidden = useHiddenKeys();
  const shown = (list.data?.strategies ?? []).filter(
    (strategy) => !hidden.has(strategyKey(strategy.id)) && isOn(filter.shelf, strategy),
  );
  return (
    <Page
      title={t('coping:title')}
      lead={t('coping:lead')}
      actions={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
          {t('coping:add')}
        </Button>
      }
    >
      <div className={classes.stack}>
        {list.data !== undefined && <Recommended recommended={list.data.recommended} />}
        <Panel title={t('coping:list.title')}>
          <CopingFilters filter={filter} onChange={setFilter} known={list.data} />
          {list.data !== undefined && (
            <p className={classes.facts} role="status">
              {t('coping:count', { count: shown.length, number: format.number(shown.length) })}
            </p>
          )}
        </Panel>
        <Panel>
          {list.data === undefined && list.error === null && <ListSkeleton rows={5} />}
          {list.data === undefined && list.error !== null && (
            <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
          )}
          {list.data !== undefined && shown.length === 0 && (
            <EmptyState icon={<IconLeaf />} title={t('coping:emptyTitle')}>
              {t('coping:empty')}
            </EmptyState>
          )}
          <ul className={classes.list}>
            {shown.map((strategy) => (
              <StrategyItem key={strategy.id} strategy={strategy} />
            ))}
          </ul>
        </Panel>
      </div>
      <StrategyDialog
        edited={isAdding ? 'new' : null}
        categories={list.data?.categories ?? []}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

function inputOf({ q, category, helps_with, max_minutes, evidence_level, shelf }: CopingFilter) {
  return {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(category === null ? {} : { category }),
    ...(helps_with === null ? {} : { helps_with }),
    ...(max_minutes === null ? {} : { max_minutes }),
    ...(evidence_level === null ? {} : { evidence_level }),
    include_dismissed: shelf === 'dismissed',
  };
}

function isOn(shelf: CopingFilter['shelf'], strategy: Strategy): boolean {
  switch (shelf) {
    case 'all':
      return true;
    case 'favourites':
      return strategy.is_favourite;
    case 'own':
      return strategy.is_own;
    case 'guided':
      return strategy.guided !== null;
    case 'dismissed':
      return strategy.is_dismissed;
  }
}

function Recommended({ recommended }: { readonly recommended: readonly Recommendation[] }) {
  if (recommended.length === 0) {
    return null;
  }
  return (
    <Panel title={t('coping:recommended.title')}>
      <ul className={classes.list}>
        {recommended.map((strategy) => (
          <li key={strategy.strategy_id} className={classes.item}>
            <h3 className={classes.name} dir="auto">
              <Link href={`/coping/${encodeURIComponent(strategy.strategy_id)}`}>{strategy.name}</Link>
            </h3>
            <p className={classes.line}>{strategy.why.join(' ')}</p>
            <p className={classes.facts}>{evidenceWords(strategy)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function StrategyItem({ strategy }: { readonly strategy: Strategy }) {
  const format = useFormat();
  const { id, name, description, category, duration_minutes: minutes, usage_count: uses } = strategy;
  const facts = [
    kindName(category),
    ...(minutes === null ? [] : [t('coping:minutes', { minutes: format.number(minutes) })]),
    ...(uses === 0 ? [] : [t('coping:used', { count: uses, number: format.number(uses) })]),
  ];
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h3 className={classes.name} dir="auto">
          <Link href={`/coping/${encodeURIComponent(id)}`}>{name}</Link>
        </h3>
        <FavouriteButton strategy={strategy} />
        {strategy.is_own && <Badge variant="light">{t('coping:list.own')}</Badge>}
        {strategy.guided !== null && <Badge variant="light">{t('coping:list.guided')}</Badge>}
        {strategy.is_dismissed && (
          <Badge variant="light" color="honey">
            {t('coping:list.dismissed')}
          </Badge>
        )}
      </div>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <p className={classes.line} dir="auto">
        {description}
      </p>
      <p className={classes.facts}>{evidenceWords(strategy)}</p>
      <Sources strategy={strategy} />
      {strategy.contraindications.map((caution) => (
        <p key={caution} className={classes.line}>
          {t('coping:detail.careful')}: {caution}
        </p>
      ))}
    </li>
  );
}

/** The studies of a strategy, for those who ask. */
function Sources({ strategy: { name, evidence } }: { readonly strategy: Strategy }) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (evidence.length === 0) {
    return null;
  }
  const label = t('coping:detail.sources', { number: format.number(evidence.length) });
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        aria-label={t('coping:list.sourcesOf', { label, name })}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && <SourceList evidence={evidence} />}
    </>
  );
}
