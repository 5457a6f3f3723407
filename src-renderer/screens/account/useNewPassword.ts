import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { type PasswordCheck, usePasswordCheck } from '../../hooks/usePasswordCheck.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';

export interface NewPasswordProblem {
  readonly field: 'password' | 'repeat' | 'confirmation';
  readonly message: string;
}

export interface NewPassword {
  readonly mode: 'suggested' | 'own';
  /** The six words that are offered; undefined until they have come. */
  readonly suggestion: string | undefined;
  readonly own: string;
  readonly repeat: string;
  readonly isConfirmed: boolean;
  readonly check: PasswordCheck | null;
  /** What would be set. */
  readonly password: string;
  /** What is wrong, shown once somebody tried to go on. */
  readonly problem: NewPasswordProblem | null;
  setMode(mode: 'suggested' | 'own'): void;
  setOwn(password: string): void;
  setRepeat(password: string): void;
  setConfirmed(isConfirmed: boolean): void;
  suggestAnother(): void;
  /** Looks whether it can be set, with a fresh answer from the vault; shows the problem if not. */
  isReady(): Promise<boolean>;
}

/** The state of choosing a new password: a generated passphrase, offered first, or one's own. */
export function useNewPassword({
  username,
  email,
}: {
  readonly username: string;
  readonly email: string;
}): NewPassword {
  const [mode, setModeState] = useState<'suggested' | 'own'>('suggested');
  const [own, setOwnState] = useState('');
  const [repeat, setRepeatState] = useState('');
  const [isConfirmed, setConfirmedState] = useState(false);
  const [suggestion, setSuggestion] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<NewPasswordProblem | null>(null);
  const check = usePasswordCheck(mode === 'own' ? own : '', username, email);
  const password = mode === 'own' ? own : (suggestion ?? '');

  // Asked for once and kept nowhere else: a passphrase that changes under the eyes, or comes twice, is no help.
  useEffect(() => {
    let isCurrent = true;
    api('auth.suggestPassphrase', {}).then(({ passphrase }) => isCurrent && setSuggestion(passphrase), toastError);
    return () => {
      isCurrent = false;
    };
  }, []);

  const isReady = useCallback(async (): Promise<boolean> => {
    const found = await findProblem({ mode, password, repeat, isConfirmed, username, email });
    setProblem(found);
    return found === null;
  }, [mode, password, repeat, isConfirmed, username, email]);

  const change =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      setProblem(null);
      set(value);
    };

  return {
    mode,
    suggestion,
    own,
    repeat,
    isConfirmed,
    check,
    password,
    problem,
    setMode: change((next: 'suggested' | 'own') => {
      setModeState(next);
      setRepeatState('');
    }),
    setOwn: change((next: string) => {
      setOwnState(next);
      setConfirmedState(false);
    }),
    setRepeat: change(setRepeatState),
    setConfirmed: change(setConfirmedState),
    suggestAnother() {
      setRepeatState('');
      api('auth.suggestPassphrase', {}).then(({ passphrase }) => setSuggestion(passphrase), toastError);
    },
    isReady,
  };
}

async function findProblem(choice: {
  readonly mode: 'suggested' | 'own';
  readonly password: string;
  readonly repeat: string;
  readonly isConfirmed: boolean;
  readonly username: string;
  readonly email: string;
}): Promise<NewPasswordProblem | null> {
  const { mode, password, repeat, isConfirmed, username, email } = choice;
  if (password === '') {
    return { field: 'password', message: t('account:useNewPassword.missing') };
  }
  if (mode === 'own') {
    const check = await api('auth.checkPassword', { password, username, email });
    if (!check.acceptable) {
      return { field: 'password', message: check.advice[0] ?? t('account:useNewPassword.weak') };
    }
    if (repeat !== password) {
      return { field: 'repeat', message: t('account:useNewPassword.repeatOwn') };
    }
    return check.needs_confirmation && !isConfirmed
      ? { field: 'confirmation', message: t('account:useNewPassword.confirm') }
      : null;
  }
  return repeat.trim() === password ? null : { field: 'repeat', message: t('account:useNewPassword.repeatPhrase') };
}
