import { Alert, Button, Group } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { scaleWord } from '../../i18n/vocabulary.ts';
import logClasses from './MoodLog.module.css';
import classes from './StressSaved.module.css';

interface StressSavedProps {
  readonly answer: Output<'stress.track'>;
  readonly onTakenBack: () => void;
  readonly onAnother: () => void;
}

/** Says that the entry is saved, what it continues, and what may fit now; lets it be taken back. */
export function StressSaved({ answer: { entry, pattern, suggestions }, onTakenBack, onAnother }: StressSavedProps) {
  const format = useFormat();
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const undo = useAction(async () => {
    await api('stress.delete', { id: entry.id });
    onTakenBack();
  });
  return (
    <Panel>
      <div className={logClasses.saved}>
        <div className={logClasses.face}>
          <IconBolt size={34} stroke={1.4} aria-hidden="true" />
        </div>
        <div className={logClasses.savedWords}>
          <p className={logClasses.savedTitle} ref={title} tabIndex={-1} role="status">
            {t('today:stress.saved', { level: entry.stress_level, word: scaleWord('stress', entry.stress_level) })}
            {` · ${format.relativeDay(entry.day)}, ${format.time(entry.recorded_at)}`}
          </p>
          {pattern !== null && <p className={classes.pattern}>{pattern}</p>}
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={() => void undo.run()} loading={undo.isPending}>
            {t('today:stress.undo')}
          </Button>
          <Button variant="light" onClick={onAnother}>
            {t('today:stress.another')}
          </Button>
        </Group>
      </div>
      {suggestions.length > 0 && (
        <div className={classes.suggestions}>
          <p className={classes.heading}>{t('today:stress.suggestions')}</p>
          <ul className={classes.list}>
            {suggestions.map(({ strategy_id, name, duration_minutes, why }) => (
              <li key={strategy_id}>
                <p>
                  <span className={classes.name}>{name}</span>
                  {duration_minutes !== null &&
                    ` · ${t('today:stress.minutes', { minutes: format.number(duration_minutes) })}`}
                </p>
                {why.length > 0 && <p className={classes.why}>{why.join(' ')}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {undo.error !== null && (
        <Alert color="clay" role="alert" mt="md">
          {errorSentence(undo.error)}
        </Alert>
      )}
    </Panel>
  );
}
