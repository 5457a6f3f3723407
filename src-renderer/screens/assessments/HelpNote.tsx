import { Alert, Button } from '@mantine/core';
import { openHelp } from '../../state/help.ts';
import { words } from './words.ts';

/** A quiet offer of help with the way to it, beside something else. */
export function HelpNote({ text }: { readonly text: string }) {
  return (
    <Alert color="tide" variant="light" role="note" mb="sm">
      {text}
      <div>
        <Button mt="xs" size="compact-sm" variant="default" onClick={openHelp}>
          {words.help.open}
        </Button>
      </div>
    </Alert>
  );
}
