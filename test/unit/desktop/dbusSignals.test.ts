import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DbusSignal, isScreenLock, readSignals } from '../../../src-main/desktop/dbusSignals.ts';

const head = (path: string, name: string, member: string) =>
  `signal time=1795813735.522653 sender=:1.2 -> destination=(null destination) serial=2 path=${path}; interface=${name}; member=${member}\n`;

const printed = [
  head('/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameAcquired'),
  '   string ":1.0"\n',
  head('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged'),
  '   boolean true\n',
  head('/org/freedesktop/login1/session/_32', 'org.freedesktop.login1.Session', 'Lock'),
  head('/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged'),
  '   boolean false\n',
].join('');

function read(pieces: readonly string[]): DbusSignal[] {
  const found: DbusSignal[] = [];
  const feed = readSignals((signal) => found.push(signal));
  for (const piece of pieces) feed(piece);
  return found;
}

describe('what dbus-monitor prints', () => {
  it('is read as signals with their first truth value', () => {
    expect(read([printed]).map(({ member, flag }) => [member, flag])).toEqual([
      ['NameAcquired', undefined],
      ['ActiveChanged', true],
      ['Lock', undefined],
      ['ActiveChanged', false],
    ]);
  });

  it('is read the same wherever the pipe cuts it', () => {
    const whole = read([printed]);
    fc.assert(
      fc.property(fc.array(fc.nat(printed.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), printed.length];
        const pieces = at.slice(1).map((end, index) => printed.slice(at[index], end));
        expect(read(pieces)).toEqual(whole);
      }),
    );
  });
});

describe('the lock of the screen', () => {
  const isLock = (path: string, name: string, member: string, value = '', session: string | undefined = '2') =>
    read([head(path, name, member) + value]).some((signal) => isScreenLock(signal, session));
  const login = 'org.freedesktop.login1.Session';

  it('is told by any screen saver that becomes active', () => {
    for (const desktop of ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce']) {
      const name = `org.${desktop}.ScreenSaver`;
      expect(isLock('/x', name, 'ActiveChanged', '   boolean true\n'), desktop).toBe(true);
      expect(isLock('/x', name, 'ActiveChanged', '   boolean false\n'), desktop).toBe(false);
    }
    expect(isLock('/x', 'org.example.Player', 'ActiveChanged', '   boolean true\n')).toBe(false);
  });

  it('is told by the login service for one’s own session, with ids as it writes them', () => {
    expect(isLock('/org/freedesktop/login1/session/_32', login, 'Lock')).toBe(true);
    expect(isLock('/org/freedesktop/login1/session/_33', login, 'Lock')).toBe(false);
    expect(isLock('/org/freedesktop/login1/session/_312', login, 'Lock', '', '12')).toBe(true);
    expect(isLock('/org/freedesktop/login1/session/c1', login, 'Lock', '', 'c1')).toBe(true);
  });

  it('counts for any session where one’s own is not known', () => {
    const [signal] = read([head('/org/freedesktop/login1/session/_39', login, 'Lock')]);
    expect(signal !== undefined && isScreenLock(signal, undefined)).toBe(true);
  });
});
