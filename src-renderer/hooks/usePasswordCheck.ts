import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Output } from '../../src-shared/contract/index.ts';
import { api } from '../api.ts';

export type PasswordCheck = Output<'auth.checkPassword'>;

const DEBOUNCE_MS = 200;

/** How strong a password is, a moment after the last key; null while nothing is known. */
export function usePasswordCheck(password: string, username: string, email: string): PasswordCheck | null {
  const [question] = useDebouncedValue({ password, username, email }, DEBOUNCE_MS);
  const [answered, setAnswered] = useState<{ readonly password: string; readonly check: PasswordCheck } | null>(null);

  const { password: asked, username: askedName, email: askedEmail } = question;
  useEffect(() => {
    if (asked === '') {
      return;
    }
    let isCurrent = true;
    api('auth.checkPassword', { password: asked, username: askedName, email: askedEmail }).then(
      (check) => isCurrent && setAnswered({ password: asked, check }),
      // Without an answer the meter stays empty; the vault checks again when the password is set.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, askedName, askedEmail]);

  return answered !== null && answered.password === password ? answered.check : null;
}
