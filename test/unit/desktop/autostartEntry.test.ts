import fc from 'fast-check';
import { expect, it } from 'vitest';
import { autostartEntry, isAutostartOn } from '../../../src-main/desktop/autostartEntry.ts';

/** Reads the Exec line as the Desktop Entry Specification tells a desktop to. */
function argumentsOf(entry: string): string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const text = value.replaceAll(
    /\\([\\nrts])/g,
    (_whole, sign: string) => ({ n: '\n', r: '\r', t: '\t', s: ' ' })[sign] ?? sign,
  );
  return [...text.matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)].map(([, inner = '']) =>
    inner.replaceAll(/\\(["`$\\])/g, '$1').replaceAll('%%', '%'),
  );
}

it('starts the program quietly, without a window of the terminal', () => {
  const entry = autostartEntry({ name: 'Evenkeel', file: '/opt/Evenkeel/evenkeel', args: ['--hidden'] });
  expect(entry.split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Evenkeel',
    'Exec="/opt/Evenkeel/evenkeel" "--hidden"',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ]);
});

it('counts as switched off when the desktop did that inside the file', () => {
  const entry = autostartEntry({ name: 'Evenkeel', file: '/opt/Evenkeel/evenkeel', args: ['--hidden'] });
  expect(isAutostartOn(entry)).toBe(true);
  expect(isAutostartOn(`${entry}Hidden=true\n`)).toBe(false);
  expect(isAutostartOn(entry.replace('enabled=true', 'enabled=false'))).toBe(false);
});

it('keeps any path as it is, and never more than one line of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (folder) => {
      const args = ['--hidden', '--data-dir', folder];
      const entry = autostartEntry({ name: 'Evenkeel', file: '/opt/evenkeel', args });
      expect(argumentsOf(entry)).toEqual(['/opt/evenkeel', ...args]);
      expect(entry.split('\n')).toHaveLength(8);
    }),
  );
});
