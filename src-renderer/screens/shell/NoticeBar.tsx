import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { t } from '../../i18n/i18n.ts';
import { dismissNotice, useSession } from '../../state/session.ts';

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
      title={t('shell:noticeBar.title')}
      withCloseButton
      closeButtonLabel={t('shell:noticeBar.close')}
      onClose={dismissNotice}
    >
      {notice}
    </Alert>
  );
}
