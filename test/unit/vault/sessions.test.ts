import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import { Sessions } from '../../../src-main/vault/sessions.ts';
import { type HandClock, handClock } from './fakes.ts';

const minute = 60_000;
const hour = 60 * minute;

let clock: HandClock;
let sessions: Sessions;
let alice: OpenVault & { isOpen: boolean };
let bob: OpenVault & { isOpen: boolean };

beforeEach(() => {
  clock = handClock();
  sessions = new Sessions(clock, systemRandom);
  alice = vaultNamed('a');
  bob = vaultNamed('b');
});

/** Sessions look at the id of a vault and at whether it is open, at nothing else. */
function vaultNamed(vaultId: string): OpenVault & { isOpen: boolean } {
  return { vaultId, isOpen: true } as OpenVault & { isOpen: boolean };
}

describe('a session', () => {
  it('is found by its token, which is 256 random bits and stored nowhere', () => {
    const { id, token } = sessions.create(alice, 'rest');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(sessions.resolve(token)).toMatchObject({ session: { id, door: 'rest' }, vault: { vaultId: 'a' } });
    expect(JSON.stringify(sessions.list(alice))).not.toContain(token);
    expect(sessions.create(alice, 'rest').token).not.toBe(token);
  });

  it('is not found by anything else', () => {
    const { id, token } = sessions.create(alice, 'rest');
    for (const guess of ['', id, token.slice(0, -1), `${token}A`, token.toLowerCase()]) {
      expect(sessions.resolve(guess)).toBeUndefined();
    }
  });

  it('over REST ends 30 minutes after its last use', () => {
    const { token } = sessions.create(alice, 'rest');
    for (let time = 0; time < 3; time += 1) {
      clock.advance(29 * minute);
      expect(sessions.resolve(token)).toBeDefined();
    }
    clock.advance(30 * minute);
    expect(sessions.list(alice)).toEqual([]);
    expect(sessions.resolve(token)).toBeUndefined();
  });

  it('is not kept alive by the app asking whose it is', () => {
    const { token } = sessions.create(alice, 'rest');
    clock.advance(29 * minute);
    expect(sessions.vaultOf(token)).toBe(alice);
    clock.advance(minute);
    expect(sessions.vaultOf(token)).toBeUndefined();
    expect(sessions.resolve(token)).toBeUndefined();
  });

  it('over REST ends 12 hours after sign-in, however much it is used', () => {
    const { token, expires_at } = sessions.create(alice, 'rest');
    expect(Date.parse(expires_at)).toBe(clock.now() + 12 * hour);
    for (let time = 0; time < 47; time += 1) {
      clock.advance(15 * minute);
      expect(sessions.resolve(token)?.session.expires_at).toBe(expires_at);
    }
    clock.advance(15 * minute);
    expect(sessions.resolve(token)).toBeUndefined();
  });

  it('does not live longer because the clock is set back or the computer sleeps', () => {
    const first = sessions.create(alice, 'rest');
    clock.setBy(-5 * hour);
    clock.advance(30 * minute);
    expect(sessions.resolve(first.token)).toBeUndefined();
    const second = sessions.create(alice, 'rest');
    // Asleep the monotonic clock stands still.
    clock.setBy(30 * minute);
    expect(sessions.resolve(second.token)).toBeUndefined();
  });

  it('of the window lives until the vault is locked', () => {
    const { token } = sessions.create(alice, 'window');
    clock.advance(100 * hour);
    expect(sessions.resolve(token)).toBeDefined();
    alice.isOpen = false;
    expect(sessions.resolve(token)).toBeUndefined();
  });
});

describe('the sessions of a vault', () => {
  it('are listed with their use, apart from those of others', () => {
    const { id, token } = sessions.create(alice, 'window');
    sessions.create(bob, 'rest');
    clock.advance(minute);
    sessions.resolve(token);
    expect(sessions.list(alice)).toEqual([
      {
        id,
        door: 'window',
        created_at: '2026-05-20T09:30:00.000Z',
        last_used_at: '2026-05-20T09:31:00.000Z',
        expires_at: '2026-05-20T21:31:00.000Z',
      },
    ]);
  });

  it('end one by one, or all but one, and never those of another vault', () => {
    const own = [sessions.create(alice, 'window'), sessions.create(alice, 'rest'), sessions.create(alice, 'rest')];
    const other = sessions.create(bob, 'rest');
    expect(sessions.end(alice, other.id)).toBe(false);
    expect(sessions.end(alice, own[1]?.id ?? '')).toBe(true);
    expect(sessions.endAll(alice, own[0]?.id)).toBe(1);
    expect(own.map(({ token }) => sessions.resolve(token) !== undefined)).toEqual([true, false, false]);
    expect(sessions.endAll(alice)).toBe(1);
    expect(sessions.resolve(other.token)).toBeDefined();
  });
});
