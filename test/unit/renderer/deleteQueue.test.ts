import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeleteQueue, type DeleteQueue } from '../../../src-renderer/state/deleteQueue.ts';

let queue: DeleteQueue;
let hidden: ReadonlySet<string>;
let settled: string[];
let failed: string[];

beforeEach(() => {
  vi.useFakeTimers();
  hidden = new Set();
  settled = [];
  failed = [];
  queue = createDeleteQueue({
    delayMs: 10_000,
    onHidden: (keys) => {
      hidden = keys;
    },
    onSettled: (key) => settled.push(key),
    onFailed: (key) => failed.push(key),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function item(key: string, send: () => Promise<unknown> = () => Promise.resolve()) {
  return { key, send: vi.fn(send) };
}

test('a deleted thing is hidden at once, deleted after the time to undo, and stays hidden', async () => {
  const entry = item('mood:1');
  queue.add(entry);
  expect([...hidden]).toEqual(['mood:1']);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(entry.send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(entry.send).toHaveBeenCalledOnce();
  expect(settled).toEqual(['mood:1']);
  expect([...hidden]).toEqual(['mood:1']);
});

test('undo brings it back and nothing is deleted', async () => {
  const entry = item('mood:1');
  queue.add(entry);
  expect(queue.undo('mood:1')).toBe(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(entry.send).not.toHaveBeenCalled();
  expect([...hidden]).toEqual([]);
  expect(settled).toEqual(['mood:1']);
});

test('undo comes too late once it has been sent', async () => {
  const entry = item('mood:1');
  queue.add(entry);
  await queue.flush();
  expect(queue.undo('mood:1')).toBe(false);
  expect([...hidden]).toEqual(['mood:1']);
});

test('the newest deletion is undone first', () => {
  queue.add(item('mood:1'));
  queue.add(item('journal:2'));
  expect(queue.undoLast()).toBe(true);
  expect([...hidden]).toEqual(['mood:1']);
  expect(queue.undoLast()).toBe(true);
  expect(queue.undoLast()).toBe(false);
  expect([...hidden]).toEqual([]);
});

test('leaving or locking sends all that wait and waits for the answers', async () => {
  let answer: () => void = () => undefined;
  const slow = item(
    'journal:1',
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  const quick = item('mood:2');
  queue.add(slow);
  queue.add(quick);
  let isDone = false;
  const flushing = queue.flush().then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(slow.send).toHaveBeenCalledOnce();
  expect(quick.send).toHaveBeenCalledOnce();
  expect(isDone).toBe(false);
  answer();
  await flushing;
  expect(isDone).toBe(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(slow.send).toHaveBeenCalledOnce();
});

test('a deletion that fails brings the thing back and says so', async () => {
  queue.add(item('mood:1', () => Promise.reject(new Error('full disk'))));
  await queue.flush();
  expect([...hidden]).toEqual([]);
  expect(failed).toEqual(['mood:1']);
});

test('the same thing is not deleted twice', async () => {
  const first = item('mood:1');
  const second = item('mood:1');
  queue.add(first);
  queue.add(second);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(first.send).toHaveBeenCalledOnce();
  expect(second.send).not.toHaveBeenCalled();
});
