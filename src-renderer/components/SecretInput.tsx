import { PasswordInput, type PasswordInputProps, Text } from '@mantine/core';
import { IconArrowBigUpLine } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../i18n/i18n.ts';
import classes from './SecretInput.module.css';

/** A password field that can be shown, and says when Caps Lock is on. */
export function SecretInput(props: PasswordInputProps) {
  const [hasCapsLock, setCapsLock] = useState(false);
  const [isVisible, setVisible] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        autoComplete="off"
        spellCheck={false}
        aria-invalid={props.error ? true : undefined}
        {...props}
        visible={isVisible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{
          'aria-label': isVisible ? t('components:secretInput.hide') : t('components:secretInput.show'),
          tabIndex: 0,
        }}
        onKeyDown={look}
        onKeyUp={look}
      />
      <Text size="sm" role="status" className={classes.hint}>
        {hasCapsLock && (
          <>
            <IconArrowBigUpLine size={16} aria-hidden="true" /> {t('components:secretInput.capsLock')}
          </>
        )}
      </Text>
    </div>
  );
}
