import { describe, expect, it } from 'vitest';
import { KeyedQueue, SerialQueue } from '../../../src-main/vault/serialQueue.ts';

function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe('a serial queue', () => {
  it('runs one thing at a time, urgent ones before those that wait longer', async () => {
    const queue = new SerialQueue();
    const order: string[] = [];
    const first = gate();
    const running = queue.run(() => first.passed.then(() => order.push('first')));
    const others = [
      queue.run(() => order.push('rest 1')),
      queue.run(() => order.push('rest 2')),
      queue.run(() => order.push('urgent'), { urgent: true }),
    ];
    expect(queue.waiting).toBe(3);
    first.open();
    await Promise.all([running, ...others]);
    expect(order).toEqual(['first', 'urgent', 'rest 1', 'rest 2']);
    expect(queue.idle).toBe(true);
  });

  it('goes on after something failed', async () => {
    const queue = new SerialQueue();
    const failing = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(() => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});

describe('a keyed queue', () => {
  it('keeps work on one key apart and lets other keys pass', async () => {
    const queue = new KeyedQueue();
    const order: string[] = [];
    const first = gate();
    const running = queue.run('a', () => first.passed.then(() => order.push('a1')));
    const behind = queue.run('a', () => order.push('a2'));
    await queue.run('b', () => order.push('b'));
    first.open();
    await Promise.all([running, behind]);
    expect(order).toEqual(['b', 'a1', 'a2']);
  });
});
