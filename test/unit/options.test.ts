import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { OptionError, readOptions } from '../../src-main/options.ts';

test('a flag beats the environment', () => {
  const options = readOptions(['--data-dir', '/flag', '--port', '6000'], { EVENKEEL_DATA_DIR: '/env', PORT: '7000' });
  expect(options).toMatchObject({ dataDir: resolve('/flag'), port: 6000 });
});

test('without flags the environment counts', () => {
  const options = readOptions([], { EVENKEEL_DATA_DIR: '/env', PORT: '7000' });
  expect(options).toEqual({ dataDir: resolve('/env'), port: 7000, allowOrigins: [], rest: false, hidden: false });
});

test('a relative data folder is taken from the current folder', () => {
  expect(readOptions(['--data-dir=data'], {}).dataDir).toBe(join(process.cwd(), 'data'));
});

test.runIf(process.platform === 'linux')('on Linux the data stands where the desktop keeps its data', () => {
  const { dataDir } = readOptions([], { XDG_DATA_HOME: '/home/someone/.data' });
  expect(dataDir).toBe('/home/someone/.data/evenkeel');
});

test('origins can be given several times', () => {
  const { allowOrigins } = readOptions(['--allow-origin', 'https://a.example', '--allow-origin=http://b.example'], {});
  expect(allowOrigins).toEqual(['https://a.example', 'http://b.example']);
});

test('what Chromium and Electron are told is left alone', () => {
  const argv = ['--no-sandbox', '--inspect=0', '/app', '--enable-features=X', '--rest'];
  expect(readOptions(argv, { EVENKEEL_DATA_DIR: '/env' })).toMatchObject({ dataDir: resolve('/env'), rest: true });
});

test.each([
  [['--port', '70000']],
  [['--port', 'x']],
  [['--port=-1']],
  [['--port', '80.5']],
  [['--data-dir']],
  [['--data-dir=']],
  [['--allow-origin']],
])('%j is refused with the name of the flag', (argv) => {
  const flag = argv[0]?.split('=')[0] ?? '';
  expect(() => readOptions(argv, {})).toThrow(OptionError);
  expect(() => readOptions(argv, {})).toThrow(flag);
});

test('an environment port that is none is refused, and 0 asks for a free one', () => {
  expect(() => readOptions([], { PORT: 'none' })).toThrow(OptionError);
  expect(readOptions(['--port', '0'], {}).port).toBe(0);
});
