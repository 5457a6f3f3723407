import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './StartCard.module.css';

interface StartCardProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** e.g. "Step 1 of 3". */
  readonly eyebrow?: string;
  readonly width?: 'narrow' | 'wide';
  /** False where a field takes the focus. */
  readonly focusTitle?: boolean;
  readonly children: ReactNode;
}

/** A card of the start screens; its title takes the focus when it opens. */
export function StartCard({ title, lead, eyebrow, width = 'narrow', focusTitle = true, children }: StartCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new step
  useEffect(() => {
    if (focusTitle) {
      heading.current?.focus();
    }
  }, [focusTitle, title]);
  return (
    <div className={classes.card} data-width={width}>
      {eyebrow !== undefined && <p className={classes.eyebrow}>{eyebrow}</p>}
      <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </Title>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </div>
  );
}
