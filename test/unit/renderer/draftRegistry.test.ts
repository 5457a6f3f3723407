import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createDraftRegistry,
  type DraftData,
  type DraftRegistry,
  type DraftState,
} from '../../../src-renderer/state/draftRegistry.ts';

let registry: DraftRegistry;
let calls: string[];
let states: Map<string, DraftState>;
let save: (kind: string, data: DraftData) => Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  states = new Map();
  save = () => Promise.resolve();
  registry = createDraftRegistry({
    delayMs: 800,
    longestMs: 5_000,
    save: (kind, data) => {
      calls.push(`save ${kind} ${String(data.text)}`);
      return save(kind, data);
    },
    remove: (kind) => {
      calls.push(`remove ${kind}`);
      return Promise.resolve();
    },
    onState: (kind, state) => states.set(kind, state),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const text = (words: string) => () => ({ text: words });

test('a text is saved once the typing pauses, and only its last form', async () => {
  registry.stage('journal', text('a'));
  await vi.advanceTimersByTimeAsync(700);
  registry.stage('journal', text('ab'));
  await vi.advanceTimersByTimeAsync(700);
  expect(calls).toEqual([]);
  expect(states.get('journal')).toBe('waiting');
  await vi.advanceTimersByTimeAsync(100);
  expect(calls).toEqual(['save journal ab']);
  expect(states.get('journal')).toBe('saved');
});

test('who types without a pause is saved all the same, every few seconds', async () => {
  for (let key = 1; key <= 30; key += 1) {
    registry.stage('journal', text(`key ${key}`));
    await vi.advanceTimersByTimeAsync(400);
  }
  expect(calls).toEqual(['save journal key 13', 'save journal key 26']);
});

test('before a lock all texts are saved at once', async () => {
  registry.stage('journal', text('one'));
  registry.stage('mood', text('two'));
  await registry.flush();
  expect(calls.sort()).toEqual(['save journal one', 'save mood two']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(calls).toHaveLength(2);
});

test('a text that is thrown away is not saved after all', async () => {
  registry.stage('journal', text('one'));
  await registry.discard('journal');
  await registry.flush();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(calls).toEqual(['remove journal']);
  expect(registry.peek('journal')).toBeUndefined();
});

test('throwing away waits for a save under way, so that the old text does not come back', async () => {
  let finish: () => void = () => undefined;
  save = () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    });
  registry.stage('journal', text('one'));
  await vi.advanceTimersByTimeAsync(800);
  const discarding = registry.discard('journal');
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual(['save journal one']);
  finish();
  await discarding;
  expect(calls).toEqual(['save journal one', 'remove journal']);
});

test('what is typed while a save is under way is saved after it', async () => {
  let finish: () => void = () => undefined;
  save = () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    });
  registry.stage('journal', text('one'));
  await vi.advanceTimersByTimeAsync(800);
  registry.stage('journal', text('one two'));
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(states.get('journal')).not.toBe('saved');
  await vi.advanceTimersByTimeAsync(800);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual(['save journal one', 'save journal one two']);
  expect(states.get('journal')).toBe('saved');
});

test('a save that fails keeps the text, and the next flush tries again', async () => {
  save = () => Promise.reject(new Error('full disk'));
  registry.stage('journal', text('one'));
  await vi.advanceTimersByTimeAsync(800);
  expect(states.get('journal')).toBe('failed');
  expect(registry.peek('journal')).toEqual({ text: 'one' });
  await expect(registry.flush()).rejects.toThrow('full disk');
  save = () => Promise.resolve();
  await registry.flush();
  expect(states.get('journal')).toBe('saved');
  expect(registry.peek('journal')).toBeUndefined();
});
