import { describe, expect, it } from 'vitest';
import { desktopCalls } from '../../../src-shared/desktop.ts';

describe('a file of the window', () => {
  const { input } = desktopCalls['desktop.saveFile'];
  const file = { title: 'Save Mood', name: 'evenkeel-mood.csv', extension: 'csv', content: new Uint8Array(3) };

  it('is a picture or a table, with a name of its own', () => {
    expect(input.safeParse(file).success).toBe(true);
    expect(input.safeParse({ ...file, name: 'evenkeel-mood.png', extension: 'png' }).success).toBe(true);
  });

  it.each([
    ['a folder in its name', { name: '../evenkeel.csv' }],
    ['a folder of Windows in its name', { name: 'a\\b.csv' }],
    ['no name', { name: '' }],
    ['a kind that runs', { extension: 'sh' }],
    ['a place', { file: '/etc/hosts' }],
    ['text instead of bytes', { content: 'Day,Mood' }],
    ['more than 16 MiB', { content: new Uint8Array(16 * 1024 * 1024 + 1) }],
  ])('is refused with %s', (_name, change) => {
    expect(input.safeParse({ ...file, ...change }).success).toBe(false);
  });
});
