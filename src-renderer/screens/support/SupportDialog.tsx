import { Button, Modal } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Support } from '../../../src-shared/contract/support.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { useHelpIsOpen } from '../../state/help.ts';
import { closeSupport } from '../../state/support.ts';
import { EmergencyPanel } from './EmergencyPanel.tsx';
import { SoftCard } from './SoftCard.tsx';
import { SomeoneElseCard } from './SomeoneElseCard.tsx';
import classes from './Support.module.css';
import { TalkPanel } from './TalkPanel.tsx';
import { useGentleFocus } from './useGentleFocus.ts';

/** Above every dialog (200) and its dropdowns (300), below the help panel (400). */
const layer = 350;

interface SupportDialogProps {
  readonly support: Support;
  readonly isOpen: boolean;
  readonly showsWhy: boolean;
}

/** The panel that is due. It is there at once, without an animation in front of it, and can always be closed. */
export function SupportDialog({ support, isOpen, showsWhy }: SupportDialogProps) {
  const isHelpOpen = useHelpIsOpen();
  return (
    <Modal
      opened={isOpen}
      onClose={closeSupport}
      title={support.about === 'someone_else' ? t('support:titles.someone_else') : t(`support:titles.${support.panel}`)}
      size={support.panel === 'soft_card' && support.about === 'me' ? '34rem' : '44rem'}
      zIndex={layer}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      trapFocus={!isHelpOpen}
      closeOnEscape={!isHelpOpen}
      classNames={{ content: classes.content ?? '' }}
    >
      <PanelContent support={support} isOpen={isOpen} showsWhy={showsWhy} />
    </Modal>
  );
}

function PanelContent({ support, isOpen, showsWhy }: SupportDialogProps) {
  const message = useRef<HTMLParagraphElement>(null);
  useGentleFocus(isOpen, message);
  // A panel that has grown begins at its top again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another panel stands here
  useEffect(() => {
    message.current?.focus();
  }, [support.panel]);
  return (
    <div className={classes.panel}>
      <p className={classes.message} ref={message} tabIndex={-1} data-autofocus data-panel={support.panel}>
        {told(support.message)}
      </p>
      <Help support={support} showsWhy={showsWhy} />
      <div className={classes.foot}>
        <p className={classes.fine}>{t('support:closeHint')}</p>
        <Button variant="default" onClick={closeSupport}>
          {t('support:close')}
        </Button>
      </div>
    </div>
  );
}

function Help({ support, showsWhy }: Pick<SupportDialogProps, 'support' | 'showsWhy'>) {
  if (support.about === 'someone_else') {
    return <SomeoneElseCard support={support} showsWhy={showsWhy} />;
  }
  switch (support.panel) {
    case 'soft_card':
      return <SoftCard support={support} showsWhy={showsWhy} />;
    case 'support_panel':
    case 'support_panel_full':
      return <TalkPanel support={support} showsWhy={showsWhy} />;
    case 'emergency_panel':
      return <EmergencyPanel support={support} showsWhy={showsWhy} />;
  }
}
