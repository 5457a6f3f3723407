import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import { toastError } from '../../state/toasts.tsx';
import { Cautions } from './Cautions.tsx';
import classes from './Coping.module.css';
import { EvidencePanel } from './EvidencePanel.tsx';
import { ExercisePlayer } from './ExercisePlayer.tsx';
import { guidedOf } from './exerciseTimeline.ts';
import { RatePanel } from './RatePanel.tsx';
import { StrategyDialog } from './StrategyDialog.tsx';
import { strategyKey } from './strategyKey.ts';

/** One strategy: steps, cautions, what is known, how it did, and the ways to do it. */
export function StrategyScreen({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const found = useEndpoint('coping.strategy', { id }, { areas: ['coping'] });
  const [isRunning, setRunning] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const startButton = useRef<HTMLButtonElement>(null);
  const prefer = useAction(async (change: { readonly favourite?: boolean; readonly dismissed?: boolean }) => {
    await api('coping.preference', { id, ...change }).catch(toastError);
  });
  const back = (
    <Button variant="default" leftSection={<IconArrowLeft size={18} />} onClick={() => navigate('/coping')}>
      {t('coping:back')}
    </Button>
  );
  if (found.data === undefined) {
    return found.error === null ? (
      <PageSkeleton />
    ) : (
      <Page title={t('coping:detail.gone')} actions={back}>
        <Panel>
          <ErrorState error={found.error} onRetry={found.refetch} isRetrying={found.isFetching} />
        </Panel>
      </Page>
    );
  }
  const { strategy, history } = found.data;
  const guided = guidedOf(strategy);
  const { name, is_own: isOwn, is_favourite: isFavourite, is_dismissed: isDismissed } = strategy;
  const close = (): void => {
    flushSync(() => setRunning(false));
    startButton.current?.focus();
  };
  const remove = (): void => {
    deleteWithUndo({
      key: strategyKey(id),
      message: t('coping:detail.deleted', { name }),
      send: () => api('coping.delete', { id }),
    });
    navigate('/coping');
  };
  return (
    <Page title={name} lead={strategy.description} actions={back}>
      <div className={classes.stack}>
        {!isRunning && <Cautions strategy={strategy} />}
        {isRunning && guided !== null ? (
          <ExercisePlayer strategy={strategy} guided={guided} onClose={close} />
        ) : (
          <Panel
            title={t('coping:detail.steps')}
            actions={
              guided !== null && (
                <Button ref={startButton} onClick={() => setRunning(true)}>
                  {guided === strategy.guided ? t('coping:detail.start') : t('coping:detail.startTimer')}
                </Button>
              )
            }
          >
            <ol className={classes.steps}>
              {strategy.instructions.map((step) => (
                <li key={step} dir="auto">
                  {step}
                </li>
              ))}
            </ol>
            <Group gap="xs" mt="md">
              <Button size="sm" variant="default" onClick={() => void prefer.run({ favourite: !isFavourite })}>
                {isFavourite ? t('coping:detail.unfavourite') : t('coping:detail.favourite')}
              </Button>
              <Button size="sm" variant="default" onClick={() => void prefer.run({ dismissed: !isDismissed })}>
                {isDismissed ? t('coping:detail.undismiss') : t('coping:detail.dismiss')}
              </Button>
              {isOwn && (
                <Button size="sm" variant="default" onClick={() => setEditing(true)}>
                  {t('coping:detail.edit')}
                </Button>
              )}
              {isOwn && (
                <Button size="sm" variant="default" onClick={remove}>
                  {t('coping:detail.delete')}
                </Button>
              )}
            </Group>
          </Panel>
        )}
        {!isRunning && (
          <>
            <RatePanel id={id} />
            <EvidencePanel strategy={strategy} />
            <Yours strategy={strategy} history={history} />
          </>
        )}
      </div>
      <StrategyDialog
        edited={isEditing ? strategy : null}
        categories={[strategy.category]}
        onClose={() => setEditing(false)}
      />
    </Page>
  );
}

function Yours({ strategy: { effectiveness }, history }: Output<'coping.strategy'>) {
  const format = useFormat();
  const { mean, n_ratings: ratings, mood_change: change, n_mood: moods } = effectiveness;
  return (
    <Panel title={t('coping:detail.yours')}>
      <p className={classes.line}>
        {ratings === 0
          ? t('coping:detail.noRatings')
          : t('coping:detail.rated', { mean: format.number(mean), number: format.number(ratings) })}
      </p>
      {change !== null && (
        <p className={classes.line}>
          {t('coping:detail.mood', { change: format.number(change), count: moods, number: format.number(moods) })}
        </p>
      )}
      {history.length > 0 && <h3 className={classes.name}>{t('coping:detail.history')}</h3>}
      <ul className={classes.list}>
        {history.map((use) => (
          <li key={use.used_at} className={classes.line} dir="auto">
            {[
              format.dateTime(use.used_at),
              ...(use.effectiveness_rating === null
                ? []
                : [t('coping:detail.mine', { rating: use.effectiveness_rating })]),
              ...(use.mood_before === null || use.mood_after === null
                ? []
                : [t('coping:detail.moods', { before: use.mood_before, after: use.mood_after })]),
              ...(use.notes === null ? [] : [use.notes]),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
