import { Alert, Button } from '@mantine/core';
import { t } from '../../i18n/i18n.ts';
import { openHelp } from '../../state/help.ts';

/** A quiet offer of help with the way to it, beside something else. */
export function HelpNote({ text }: { readonly text: string }) {
  return (
    <Alert color="tide" variant="light" role="note" mb="sm">
      {text}
      <div>
        <Button mt="xs" size="compact-sm" variant="default" onClick={openHelp}>
          {t('assessments:help.open')}
        </Button>
      </div>
    </Alert>
  );
}
