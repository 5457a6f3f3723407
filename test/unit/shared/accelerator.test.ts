import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, acceleratorWords, isAccelerator, suggestedShortcut } from '../../../src-shared/accelerator.ts';

const press = (key: string, code: string, ...held: readonly string[]) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('keys for everywhere', () => {
  it('are two modifiers and a key, in one order', () => {
    expect(acceleratorOf(press('k', 'KeyK', 'ctrl', 'alt'), 'linux')).toBe('CommandOrControl+Alt+K');
    expect(acceleratorOf(press('K', 'KeyK', 'shift', 'meta'), 'win32')).toBe('Super+Shift+K');
    expect(acceleratorOf(press('˚', 'KeyK', 'meta', 'alt'), 'darwin')).toBe('CommandOrControl+Alt+K');
    expect(acceleratorOf(press('!', 'Digit1', 'ctrl', 'shift'), 'linux')).toBe('CommandOrControl+Shift+1');
    expect(acceleratorOf(press('F9', 'F9', 'ctrl', 'shift'), 'linux')).toBe('CommandOrControl+Shift+F9');
    expect(acceleratorOf(press('ArrowUp', 'ArrowUp', 'ctrl', 'alt'), 'linux')).toBe('CommandOrControl+Alt+Up');
  });

  it('follow the letter on the key, not its place', () => {
    expect(acceleratorOf(press('a', 'KeyQ', 'ctrl', 'alt'), 'linux')).toBe('CommandOrControl+Alt+A');
  });

  it('are never what other programs need: a letter, one modifier, a modifier alone', () => {
    expect(acceleratorOf(press('k', 'KeyK'), 'linux')).toBeUndefined();
    expect(acceleratorOf(press('c', 'KeyC', 'ctrl'), 'linux')).toBeUndefined();
    expect(acceleratorOf(press('F1', 'F1'), 'linux')).toBeUndefined();
    expect(acceleratorOf(press('Shift', 'ShiftLeft', 'ctrl', 'shift'), 'linux')).toBeUndefined();
    expect(acceleratorOf(press('Dead', 'BracketLeft', 'ctrl', 'alt'), 'linux')).toBeUndefined();
  });

  it('are checked before the system is asked for them', () => {
    expect(isAccelerator(suggestedShortcut)).toBe(true);
    for (const wrong of [
      '',
      'K',
      'Alt+K',
      'Alt+CommandOrControl+K',
      'CommandOrControl+Alt+',
      'Alt+Alt+K',
      'Hyper+Alt+K',
    ]) {
      expect(isAccelerator(wrong), wrong).toBe(false);
    }
  });

  it('that were made from any press are good ones', () => {
    const booleans = fc.boolean();
    const pressed = fc.record({
      key: fc.oneof(fc.string(), fc.constantFrom('a', 'Z', '1', 'F12', 'Enter')),
      code: fc.oneof(fc.string(), fc.constantFrom('KeyA', 'Digit9', 'F12', 'Space', 'NumpadAdd')),
      ctrlKey: booleans,
      metaKey: booleans,
      altKey: booleans,
      shiftKey: booleans,
    });
    fc.assert(
      fc.property(pressed, fc.constantFrom('linux', 'darwin', 'win32'), (each, platform) => {
        const made = acceleratorOf(each, platform);
        expect(made === undefined || isAccelerator(made)).toBe(true);
      }),
    );
  });

  it('are shown as they are printed on the keys', () => {
    expect(acceleratorWords('CommandOrControl+Super+Alt+K', 'linux')).toBe('Ctrl + Super + Alt + K');
    expect(acceleratorWords('CommandOrControl+Alt+Shift+K', 'darwin')).toBe('Cmd + Option + Shift + K');
    expect(acceleratorWords('Super+Alt+K', 'win32')).toBe('Win + Alt + K');
  });
});
