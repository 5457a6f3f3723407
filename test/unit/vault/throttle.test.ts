import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceStore } from '../../../src-main/vault/deviceStore.ts';
import { Throttle } from '../../../src-main/vault/throttle.ts';
import { AppError } from '../../../src-shared/errors.ts';
import { type HandClock, handClock, memoryDevice } from './fakes.ts';

const second = 1000;
const day = 24 * 60 * 60 * second;

let clock: HandClock;
let device: DeviceStore;
let throttle: Throttle;

beforeEach(() => {
  clock = handClock();
  device = memoryDevice();
  throttle = new Throttle(device, clock);
});

const wrong = () => Promise.resolve(undefined);
const right = () => Promise.resolve('open');

/** How many seconds the next try has to wait; 0: it is let through. */
async function waitOf(door: 'window' | 'rest', subject = 'vault'): Promise<number> {
  try {
    await throttle.attempt(door, subject, () => Promise.reject(new Error('let through')));
  } catch (error) {
    return error instanceof AppError ? (error.retryAfterSeconds ?? Number.NaN) : 0;
  }
  return Number.NaN;
}

async function fail(times: number, door: 'window' | 'rest' = 'rest', subject = 'vault'): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    clock.advance((await waitOf(door, subject)) * second);
    await throttle.attempt(door, subject, wrong);
  }
}

describe('wrong passwords', () => {
  it('cost nothing five times, then 1, 2, 4 … up to 60 s over REST', async () => {
    const waits: number[] = [];
    for (let time = 0; time < 13; time += 1) {
      await fail(1);
      waits.push(await waitOf('rest'));
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('cost at most 30 s at the window', async () => {
    await fail(20, 'window');
    expect(await waitOf('window')).toBe(30);
  });

  it('tell when to come back, and are not even tried before', async () => {
    await fail(7);
    let tried = false;
    const attempt = throttle.attempt('rest', 'vault', () => {
      tried = true;
      return right();
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: 4,
      message: 'Too many wrong tries. Try again in 4 seconds.',
    });
    expect(tried).toBe(false);
    clock.advance(4 * second);
    expect(await throttle.attempt('rest', 'vault', right)).toBe('open');
  });

  it('over REST do not delay the owner at the window, nor another account', async () => {
    await fail(20, 'rest');
    expect(await waitOf('rest')).toBe(60);
    expect(await waitOf('window')).toBe(0);
    expect(await waitOf('rest', 'another')).toBe(0);
  });

  it('are forgotten after the right one', async () => {
    await fail(6);
    clock.advance(2 * second);
    await throttle.attempt('rest', 'vault', right);
    expect(device.get().throttle).toEqual({});
    await fail(4);
    expect(await waitOf('rest')).toBe(0);
  });

  it('are remembered across a restart, where the wait begins anew', async () => {
    await fail(8);
    throttle = new Throttle(device, clock);
    expect(await waitOf('rest')).toBe(8);
    clock.advance(8 * second);
    expect(await waitOf('rest')).toBe(0);
  });

  it('cannot be waited out by setting the clock forward, running or not', async () => {
    await fail(8);
    clock.setBy(10 * day);
    expect(await waitOf('rest')).toBe(8);
    throttle = new Throttle(device, clock);
    clock.setBy(10 * day);
    expect(await waitOf('rest')).toBe(8);
  });

  it('do not cost more when the clock is set back', async () => {
    await fail(8);
    clock.setBy(-400 * day);
    expect(await waitOf('rest')).toBe(8);
    throttle = new Throttle(device, clock);
    expect(await waitOf('rest')).toBe(8);
    clock.advance(8 * second);
    expect(await waitOf('rest')).toBe(0);
  });

  it('cannot get around the wait by being many at once', async () => {
    await fail(4);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => throttle.attempt('rest', 'vault', wrong)),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('are counted as long as the app runs even when the disk is full', async () => {
    device.update = () => {
      throw new AppError('STORAGE_FAILED', 'full');
    };
    await fail(6);
    expect(await waitOf('rest')).toBe(2);
    clock.advance(2 * second);
    expect(await throttle.attempt('rest', 'vault', right)).toBe('open');
    expect(await waitOf('rest')).toBe(0);
  });

  it('of a deleted account are forgotten', async () => {
    await fail(6);
    await fail(2, 'window');
    await fail(1, 'rest', 'another');
    throttle.forget('vault');
    expect(device.get().throttle).toEqual({ 'rest:another': 1 });
  });

  it('are not counted when the try itself could not be made', async () => {
    await expect(
      throttle.attempt('rest', 'vault', () => Promise.reject(new AppError('VAULT_DAMAGED', 'x'))),
    ).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(device.get().throttle).toEqual({});
  });
});
