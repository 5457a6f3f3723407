/** A signal as dbus-monitor prints it, with what the lines below its head say. */
export interface DbusSignal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Its first argument if that is a boolean. */
  readonly flag: boolean | undefined;
}

const headPattern = /^signal .*\bpath=([^;]*); interface=([^;]*); member=(\S+)/;
const flagPattern = /^\s+boolean (true|false)$/;
/** Whose lock means that the screen of this session is locked. `ActiveChanged` of other things is none. */
const screenSaver = /^org\.[a-z]+\.ScreenSaver$/;
const longestLine = 4096;

/** Which signals are asked for, one list a bus. */
export const screenLockMatches = {
  session: ["type='signal',member='ActiveChanged'"],
  system: ["type='signal',interface='org.freedesktop.login1.Session',member='Lock'"],
} as const;

/** Puts the output of dbus-monitor together again, wherever the pipe cut it, and calls back for each signal. */
export function readSignals(onSignal: (signal: DbusSignal) => void): (text: string) => void {
  let rest = '';
  let head: Omit<DbusSignal, 'flag'> | undefined;

  function readLine(line: string): void {
    const found = headPattern.exec(line);
    if (found !== null) {
      const [, path = '', name = '', member = ''] = found;
      head = { path, interface: name, member };
      if (member === 'Lock') tell(undefined);
    } else if (head !== undefined) {
      const flag = flagPattern.exec(line)?.[1];
      tell(flag === undefined ? undefined : flag === 'true');
    }
  }

  function tell(flag: boolean | undefined): void {
    if (head !== undefined) onSignal({ ...head, flag });
    head = undefined;
  }

  return (text) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(-longestLine);
    for (const line of lines) readLine(line);
  };
}

/**
 * Whether a signal says that the person's screen is locked now. `sessionId`: XDG_SESSION_ID; without it the lock of
 * any session counts, since locking once too often is the smaller harm.
 */
export function isScreenLock(signal: DbusSignal, sessionId: string | undefined): boolean {
  if (signal.member === 'ActiveChanged') return signal.flag === true && screenSaver.test(signal.interface);
  const isLogin = signal.interface === 'org.freedesktop.login1.Session' && signal.member === 'Lock';
  return isLogin && (sessionId === undefined || signal.path.endsWith(`/${encodedSession(sessionId)}`));
}

/** As logind writes an id into a path: what is no letter or digit, and a digit at the start, as `_` and its hex code. */
function encodedSession(id: string): string {
  return id.replace(/^\d|[^A-Za-z0-9]/g, (sign) => `_${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
