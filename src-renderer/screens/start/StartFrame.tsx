import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { HelpButton } from '../../components/HelpButton.tsx';
import { LanguageSelect } from '../../components/LanguageSelect.tsx';
import { t } from '../../i18n/i18n.ts';
import { Mark } from './Mark.tsx';
import classes from './StartFrame.module.css';

/** The frame of the screens before signing in: name, help, a card, and still water. */
export function StartFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <div className={classes.brand}>
          <Mark size={34} />
          <span>{t('start:startFrame.name')}</span>
        </div>
        <Group gap="sm">
          <LanguageSelect isCompact />
          <HelpButton />
        </Group>
      </header>
      <main className={classes.main}>{children}</main>
      <footer className={classes.footer}>
        <p>{t('start:startFrame.promise')}</p>
      </footer>
      <Water />
    </div>
  );
}

function Water() {
  return (
    <svg
      className={classes.water}
      viewBox="0 0 1440 220"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className={classes.far} d="M0 90 C180 60 320 60 480 86 S800 118 980 88 S1300 62 1440 84 V220 H0 Z" />
      <path
        className={classes.middle}
        d="M0 132 C160 108 340 106 520 130 S860 160 1040 132 S1320 108 1440 126 V220 H0 Z"
      />
      <path
        className={classes.near}
        d="M0 176 C200 158 360 158 560 174 S920 196 1100 176 S1340 160 1440 170 V220 H0 Z"
      />
    </svg>
  );
}
