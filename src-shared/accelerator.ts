/**
 * Keys that work in every program, in the form Electron knows: `CommandOrControl+Alt+K`. Two modifiers at least, since
 * a shortcut with one would take a key away from everything else on the computer.
 */

/** What is read of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifiers = ['CommandOrControl', 'Super', 'Alt', 'Shift'] as const;
const keyPattern = /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;
const codePattern = /^(?:Key|Digit|Arrow)?([A-Za-z0-9]+)$/;

/** Suggested, and off until it is wanted. */
export const suggestedShortcut = 'CommandOrControl+Alt+K';

export function isAccelerator(text: string): boolean {
  const parts = text.split('+');
  const held = parts.slice(0, -1);
  const isOrdered = modifiers.filter((name) => held.includes(name)).join('+') === held.join('+');
  return isOrdered && held.length >= 2 && keyPattern.test(parts.at(-1) ?? '');
}

/** The accelerator of a key press; undefined when it is none: a lone letter, a modifier, a key with a job of its own. */
export function acceleratorOf(press: KeyPress, platform: string): string | undefined {
  const isMac = platform === 'darwin';
  const held = [
    ...((isMac ? press.metaKey : press.ctrlKey) ? ['CommandOrControl'] : []),
    ...(!isMac && press.metaKey ? ['Super'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
  ];
  const text = [...held, keyName(press)].join('+');
  return isAccelerator(text) ? text : undefined;
}

/** The letter that stands on the key, whatever the layout; Alt and Shift may turn `key` into another sign. */
function keyName({ key, code }: KeyPress): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : (codePattern.exec(code)?.[1] ?? '');
}

/** As it is printed on the keys: `Ctrl + Alt + K`. */
export function acceleratorWords(accelerator: string, platform: string): string {
  const isMac = platform === 'darwin';
  const names: Readonly<Record<string, string>> = {
    CommandOrControl: isMac ? 'Cmd' : 'Ctrl',
    Super: platform === 'win32' ? 'Win' : 'Super',
    Alt: isMac ? 'Option' : 'Alt',
  };
  return accelerator
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' + ');
}
