import { IconLifebuoy } from '@tabler/icons-react';
import { openHelp } from '../state/help.ts';
import classes from './HelpButton.module.css';

const text = { label: 'Get help now', hint: 'Emergency numbers and crisis lines (F1)' };

/** The way to help: on every screen, in the same place, never behind a login. */
export function HelpButton({ isWide = false }: { readonly isWide?: boolean }) {
  return (
    <button
      type="button"
      className={classes.button}
      data-wide={isWide || undefined}
      onClick={openHelp}
      title={text.hint}
      aria-keyshortcuts="F1 Control+Shift+H"
      aria-haspopup="dialog"
    >
      <IconLifebuoy size={20} stroke={1.8} aria-hidden="true" />
      <span>{text.label}</span>
    </button>
  );
}
