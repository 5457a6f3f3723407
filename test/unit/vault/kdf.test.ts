import { beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import { describeKdf, Kdf, type KdfParameters, type KdfSettings, passwordBytes } from '../../../src-main/vault/kdf.ts';
import { type HandClock, handClock } from './fakes.ts';

const cheap = { m: 1024, t: 1, p: 1 };
const settings: KdfSettings = { default: { m: 4096, t: 1, p: 1 }, floor: cheap };
const salt = Buffer.alloc(16, 2).toString('base64');
const parameters: KdfParameters = { alg: 'argon2id', v: 19, ...cheap, salt };

let clock: HandClock;

beforeEach(() => {
  clock = handClock();
});

describe('the key derivation', () => {
  it('is Argon2id version 1.3: the same as another implementation made', async () => {
    const kdf = new Kdf({ default: cheap, floor: { m: 64, t: 1, p: 1 } }, clock, systemRandom);
    // From the reference implementation's test.c: version 0x13, t=2, m=2^8 KiB, p=1, 32 bytes.
    const key = await kdf.derive(
      Buffer.from('password'),
      { alg: 'argon2id', v: 19, m: 256, t: 2, p: 1, salt: Buffer.from('somesalt').toString('base64') },
      'window',
    );
    expect(key.toString('hex')).toBe('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe');
  });

  it('takes a password as it is written, in composed form', () => {
    expect(passwordBytes('Äh é')).toEqual(passwordBytes('Äh é'.normalize('NFD')));
    expect(passwordBytes(' a ')).not.toEqual(passwordBytes('a'));
    expect(passwordBytes('ﬁ')).not.toEqual(passwordBytes('fi'));
  });

  it.each([
    ['less memory than the floor', { m: 1023 }],
    ['no passes', { t: 0 }],
    ['no lanes', { p: 0 }],
    ['more memory than 2 GiB', { m: 2048 * 1024 + 1 }],
    ['more than 32 passes', { t: 33 }],
    ['more than 16 lanes', { p: 17 }],
  ])('refuses a header that asks for %s, before it takes the memory', async (_what, change) => {
    const kdf = new Kdf(settings, clock, systemRandom);
    await expect(kdf.derive(Buffer.from('x'), { ...parameters, ...change }, 'window')).rejects.toMatchObject({
      code: 'VAULT_DAMAGED',
    });
  });

  it('takes the default for a new password, with a fresh salt', async () => {
    const kdf = new Kdf(settings, clock, systemRandom);
    const [one, other] = [await kdf.choose('window'), await kdf.choose('window')];
    expect(one).toMatchObject({ alg: 'argon2id', v: 19, ...settings.default });
    expect(Buffer.from(one.salt, 'base64')).toHaveLength(16);
    expect(one.salt).not.toBe(other.salt);
  });

  it('takes less only where a probe says that the default needs more than two seconds', async () => {
    const reduced = { m: 2048, t: 1, p: 1 };
    const probing = (probeMs: number) => {
      let calls = 0;
      const clockOfProbe = { now: () => 0, monotonic: () => calls++ * probeMs };
      return new Kdf({ ...settings, reduced }, clockOfProbe, systemRandom).choose('window');
    };
    // The default is four times the probe.
    expect(await probing(500)).toMatchObject(settings.default);
    expect(await probing(501)).toMatchObject(reduced);
  });

  it('knows what has become too cheap', () => {
    const kdf = new Kdf(
      { default: settings.default, floor: { m: 2048, t: 1, p: 1 }, lowestAccepted: cheap },
      clock,
      systemRandom,
    );
    expect(kdf.isBelowFloor(parameters)).toBe(true);
    expect(kdf.isBelowFloor({ ...parameters, m: 2048 })).toBe(false);
  });

  it('sends callers over REST away when too many wait, and never the window', async () => {
    const kdf = new Kdf(settings, clock, systemRandom);
    const derive = (door: 'window' | 'rest') => kdf.derive(Buffer.from('x'), parameters, door);
    const accepted = Array.from({ length: 9 }, () => derive('rest'));
    await expect(derive('rest')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 2 });
    const window = await derive('window');
    expect(await Promise.all(accepted)).toEqual(Array.from({ length: 9 }, () => window));
  });

  it('says what it costs in the usual notation, without the result', () => {
    expect(describeKdf(parameters)).toBe('$argon2id$v=19$m=1024,t=1,p=1$AgICAgICAgICAgICAgICAg');
  });
});
