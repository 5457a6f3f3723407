import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './States.module.css';

interface EmptyStateProps {
  /** A tabler icon, e.g. `<IconNotebook />`. */
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** The one next step. */
  readonly action?: ReactNode;
}

/** What a screen says while there is nothing yet: kindly, and with one next step. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {action}
    </div>
  );
}
