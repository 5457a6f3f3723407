import { Button, CloseButton, Group } from '@mantine/core';
import { closeQuietSupport, openSupport, useSupport } from '../../state/support.ts';
import classes from './Support.module.css';
import { words } from './words.ts';

const text = words.quiet;

/** One line for help that came up again and does not open by itself. */
export function QuietSupport() {
  const { quiet } = useSupport();
  // The region is there before its words are, so that they are read out.
  return (
    <div role="status" aria-label={text.label} className={quiet === null ? undefined : classes.quiet}>
      {quiet !== null && (
        <div className={classes.reminder}>
          <p>{quiet.about === 'me' ? text.me : text.other}</p>
          <Group gap="xs" wrap="nowrap">
            <Button size="sm" variant="light" onClick={() => openSupport(quiet)}>
              {text.open}
            </Button>
            <CloseButton aria-label={text.close} onClick={closeQuietSupport} />
          </Group>
        </div>
      )}
    </div>
  );
}
