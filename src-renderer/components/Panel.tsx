import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  readonly title?: string;
  /** What it is called for who does not see it, where the title alone would not tell it from another. */
  readonly label?: string;
  /** Heading level of the title. */
  readonly order?: 2 | 3;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** `danger` for what cannot be taken back. */
  readonly tone?: 'plain' | 'danger';
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A quiet card: one thing a screen is about. */
export function Panel({
  title,
  label,
  order = 2,
  description,
  actions,
  tone = 'plain',
  className,
  children,
}: PanelProps) {
  const titleId = useId();
  return (
    <section
      className={className === undefined ? classes.panel : `${classes.panel} ${className}`}
      data-tone={tone}
      aria-label={label}
      aria-labelledby={title === undefined || label !== undefined ? undefined : titleId}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.head}>
          {title !== undefined && (
            <Title order={order} id={titleId} className={classes.title}>
              {title}
            </Title>
          )}
          {actions}
        </div>
      )}
      {description !== undefined && <p className={classes.description}>{description}</p>}
      {children}
    </section>
  );
}
