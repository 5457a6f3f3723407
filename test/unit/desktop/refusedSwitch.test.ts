import { expect, test } from 'vitest';
import { refusedSwitch } from '../../../src-main/desktop/refusedSwitch.ts';

test.each([
  ['--remote-debugging-port=9222', 'remote-debugging-port'],
  ['--remote-debugging-pipe', 'remote-debugging-pipe'],
  ['--inspect', 'inspect'],
  ['--inspect-brk=0', 'inspect-brk'],
  ['-inspect', 'inspect'],
  ['--js-flags=--expose-gc', 'js-flags'],
  ['--disable-web-security', 'disable-web-security'],
  ['--host-rules=MAP * 127.0.0.1', 'host-rules'],
  ['--load-extension=/tmp/x', 'load-extension'],
  ['--INSPECT', 'inspect'],
])('a package does not run with %s', (argument, name) => {
  expect(refusedSwitch(['--data-dir', '/tmp/x', argument])).toBe(name);
});

test('ordinary flags are fine', () => {
  expect(
    refusedSwitch(['--data-dir', '/inspect', '--rest', '--port', '5870', '--ozone-platform=wayland']),
  ).toBeUndefined();
});
