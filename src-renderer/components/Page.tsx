import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** One plain sentence below the title. */
  readonly lead?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** `narrow` for text and forms, `wide` for charts and lists. */
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** False where the screen puts the focus somewhere else on arrival. */
  readonly focusTitle?: boolean;
  readonly children: ReactNode;
}

/** The frame of every screen: title, actions, content. Takes the focus to its title when it opens. */
export function Page({ title, lead, actions, width = 'normal', focusTitle = true, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [focusTitle]);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div className={classes.words}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
