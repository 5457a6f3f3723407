import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { dismissNotice, useSession } from '../../state/session.ts';

const text = { title: 'About your vault', close: 'Close this note' };

/** What the vault had to say when it was opened, until it is closed. */
export function NoticeBar() {
  const notice = useSession((state) => state.notice);
  if (notice === null) {
    return null;
  }
  return (
    <Alert
      m="md"
      mb={0}
      color="honey"
      variant="light"
      icon={<IconInfoCircle />}
      title={text.title}
      withCloseButton
      closeButtonLabel={text.close}
      onClose={dismissNotice}
    >
      {notice}
    </Alert>
  );
}
