import { Button, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { errorSentence } from '../api.ts';
import { t } from '../i18n/i18n.ts';
import classes from './States.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly title?: string;
  readonly isRetrying?: boolean;
}

/** What a screen says when its data did not come. Stands beside what was typed, never instead of it. */
export function ErrorState({
  error,
  onRetry,
  title = t('components:errorState.title'),
  isRetrying = false,
}: ErrorStateProps) {
  return (
    <div className={classes.state} role="alert">
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      <p className={classes.words}>{errorSentence(error)}</p>
      <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={onRetry} loading={isRetrying}>
        {t('components:errorState.retry')}
      </Button>
    </div>
  );
}
