import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { Face } from '../../components/Face.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWord } from '../../i18n/vocabulary.ts';
import classes from './MoodLog.module.css';

interface MoodSavedProps {
  readonly answer: Output<'mood.track'>;
  readonly onTakenBack: () => void;
  readonly onAnother: () => void;
}

/** Says calmly that the mood is saved, how it compares, and lets it be taken back. */
export function MoodSaved({ answer: { entry, insight }, onTakenBack, onAnother }: MoodSavedProps) {
  const format = useFormat();
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const undo = useAction(async () => {
    await api('mood.delete', { id: entry.id });
    onTakenBack();
  });
  return (
    <Panel>
      <div className={classes.saved}>
        <div className={classes.face}>
          <Face step={entry.mood_rating} size={40} />
        </div>
        <div className={classes.savedWords}>
          <p className={classes.savedTitle} ref={title} tabIndex={-1} role="status">
            {t('today:mood.saved', { rating: entry.mood_rating, word: scaleWord('mood', entry.mood_rating) })}
            {` · ${format.relativeDay(entry.day)}, ${format.time(entry.recorded_at)}`}
          </p>
          {insight !== undefined && <p className={classes.insight}>{insight}</p>}
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={() => void undo.run()} loading={undo.isPending}>
            {t('today:mood.undo')}
          </Button>
          <Button variant="light" onClick={onAnother}>
            {t('today:mood.another')}
          </Button>
        </Group>
      </div>
      {undo.error !== null && (
        <Alert color="clay" role="alert" mt="md">
          {errorSentence(undo.error)}
        </Alert>
      )}
    </Panel>
  );
}
