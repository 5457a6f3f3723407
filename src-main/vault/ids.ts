import { v7 } from 'uuid';
import type { Clock, Random } from './environment.ts';

/** A new row id: UUIDv7, which sorts by the time it was made. */
export function newId(clock: Clock, random: Random): string {
  return v7({ msecs: clock.now(), random: random.bytes(16) });
}
