import { Alert, Button, Group } from '@mantine/core';
import type { OtherChange } from './useOtherChange.ts';
import { words } from './words.ts';

const text = words.editor;

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
              {isNew ? text.restoredNew : text.restoredEdit} {isDraftOlder && text.draftIsOlder}
            </span>
            <Button size="compact-sm" variant="default" onClick={onDiscard}>
              {isNew ? text.discardNew : text.discardEdit}
            </Button>
          </Group>
        </Alert>
      )}
      {other.isChanged && (
        <Alert color="honey" variant="light" role="alert">
          <Group justify="space-between">
            <span>{text.changedElsewhere}</span>
            <Button size="compact-sm" variant="default" onClick={onTakeOther}>
              {text.showOther}
            </Button>
          </Group>
        </Alert>
      )}
      {other.isDeleted && (
        <Alert color="honey" variant="light" role="alert">
          {text.deletedElsewhere}
        </Alert>
      )}
    </>
  );
}
