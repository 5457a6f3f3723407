import { Alert, Button, Group } from '@mantine/core';
import { t } from '../../i18n/i18n.ts';
import type { OtherChange } from './useOtherChange.ts';

interface EntryNoticesProps {
  readonly isNew: boolean;
  readonly isRestored: boolean;
  /** The entry was saved again after the draft was begun. */
  readonly isDraftOlder: boolean;
  readonly other: OtherChange;
  /** Throws the draft away. */
  readonly onDiscard: () => void;
  /** Throws away what is typed in favour of what was saved elsewhere. */
  readonly onTakeOther: () => void;
}

/** What one should know about the text in the editor: that it is a draft, or that it was changed elsewhere. */
export function EntryNotices({ isNew, isRestored, isDraftOlder, other, onDiscard, onTakeOther }: EntryNoticesProps) {
  return (
    <>
      {isRestored && (
        <Alert color="honey" variant="light" role="status">
          <Group justify="space-between">
            <span>
              {isNew ? t('journal:editor.restoredNew') : t('journal:editor.restoredEdit')}{' '}
              {isDraftOlder && t('journal:editor.draftIsOlder')}
            </span>
            <Button size="compact-sm" variant="default" onClick={onDiscard}>
              {isNew ? t('journal:editor.discardNew') : t('journal:editor.discardEdit')}
            </Button>
          </Group>
        </Alert>
      )}
      {other.isChanged && (
        <Alert color="honey" variant="light" role="alert">
          <Group justify="space-between">
            <span>{t('journal:editor.changedElsewhere')}</span>
            <Button size="compact-sm" variant="default" onClick={onTakeOther}>
              {t('journal:editor.showOther')}
            </Button>
          </Group>
        </Alert>
      )}
      {other.isDeleted && (
        <Alert color="honey" variant="light" role="alert">
          {t('journal:editor.deletedElsewhere')}
        </Alert>
      )}
    </>
  );
}
