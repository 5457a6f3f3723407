import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('locking at any moment of the search’s life does not bring the process down', async () => {
  const script = join(import.meta.dirname, 'support', 'lockLoop.ts');
  const child = spawn(process.execPath, [script, '60'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect({ code, signal, stdout, stderr }).toEqual({ code: 0, signal: null, stdout: '60 rounds\n', stderr: '' });
});
