import { IconLifebuoy } from '@tabler/icons-react';
import { t } from '../i18n/i18n.ts';
import { openHelp } from '../state/help.ts';
import classes from './HelpButton.module.css';

/** The way to help: on every screen, in the same place, never behind a login. */
export function HelpButton({ isWide = false }: { readonly isWide?: boolean }) {
  return (
    <button
      type="button"
      className={classes.button}
      data-wide={isWide || undefined}
      onClick={openHelp}
      title={t('components:helpButton.hint')}
      aria-keyshortcuts="F1 Control+Shift+H"
      aria-haspopup="dialog"
    >
      <IconLifebuoy size={20} stroke={1.8} aria-hidden="true" />
      <span>{t('components:helpButton.label')}</span>
    </button>
  );
}
