import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, type EndpointName } from '../../src-shared/contract/index.ts';
import { bothDoors, type Client, type Door, goodPassword, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

/** The same cases over both doors: what one answers, the other answers. */
describe.each(bothDoors)('over %s', (_name, open) => {
  let door: Door;
  let client: Client;

  beforeEach(async () => {
    door = await open();
    client = door.client();
  });

  afterEach(async () => {
    await door.close();
  });

  const status = (expected: number) => (door.name === 'REST' ? expected : undefined);

  describe('account', () => {
    it('registers: user, session, recovery key, profile and privacy settings, without a secret in the user', async () => {
      const reply = await client.call('auth.register', {
        username: 'harbour',
        email: 'harbour@example.org',
        password: goodPassword,
        timezone: 'Asia/Tokyo',
        crisis_contact: { name: 'My sister', phone: '+49 30 1234', relationship: 'sister' },
      });
      expect(reply).toMatchObject({ success: true, status: status(201) });
      expect(reply.data.user).toEqual({
        id: expect.any(String),
        username: 'harbour',
        email: 'harbour@example.org',
        timezone: 'Asia/Tokyo',
        crisis_contact: { name: 'My sister', phone: '+49 30 1234', relationship: 'sister' },
        privacy_level: 'high',
        wellness_score: 50,
        last_check_in: null,
        created_at: '2026-05-20T09:30:00.000Z',
      });
      expect(reply.data.wellness_profile).toEqual({ wellness_score: 50, baseline_from: '2026-05-20', focus_areas: [] });
      expect(reply.data.privacy_settings).toMatchObject({ privacy_level: 'high', lock_after_minutes: 15 });
      expect(reply.data.recovery_key).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]+$/);
      expect(Date.parse(reply.data.session.expires_at)).toBeGreaterThan(door.clock.now());
      expect(JSON.stringify(reply)).not.toContain(goodPassword);
    });

    it.each([
      [{ username: 'ab' }, 'username'],
      [{ username: 'with space' }, 'username'],
      [{ email: 'nobody' }, 'email'],
      [{ timezone: 'Mars/Olympus' }, 'timezone'],
      [{ password: 'Password123!' }, 'password'],
      [{ password: 'short' }, 'password'],
      [{ crisis_contact: { name: '' } }, 'crisis_contact.name'],
      [{ shoe_size: 43 }, 'shoe_size'],
    ])('refuses to register with %j and names the field', async (wrong, field) => {
      const reply = await client.call('auth.register', {
        username: 'harbour',
        email: 'harbour@example.org',
        password: goodPassword,
        ...wrong,
      });
      expect(reply).toMatchObject({ success: false, code: 'VALIDATION_ERROR', status: status(400) });
      expect(reply.details.map((detail) => detail.path)).toContain(field);
    });

    it('takes SecurePass123! as a password', async () => {
      const reply = await client.call('auth.register', {
        username: 'harbour',
        email: 'harbour@example.org',
        password: 'SecurePass123!',
      });
      expect(reply.success).toBe(true);
    });

    it('refuses a name that is taken, whatever its case', async () => {
      await register(client);
      const reply = await door.client().call('auth.register', {
        username: 'HARBOUR',
        email: 'other@example.org',
        password: goodPassword,
      });
      expect(reply).toMatchObject({ success: false, code: 'CONFLICT', status: status(409) });
    });

    it('signs in by username and by e-mail, and answers a wrong password and an unknown name alike', async () => {
      await register(client);
      for (const name of [
        { username: 'harbour' },
        { username: 'harbour@example.org' },
        { email: 'harbour@example.org' },
      ]) {
        const reply = await door.client().call('auth.login', { ...name, password: goodPassword });
        expect(reply, JSON.stringify(name)).toMatchObject({ success: true, status: status(200) });
        expect(reply.data.wellness_status).toEqual({
          wellness_score: 50,
          last_check_in: null,
          checked_in_today: false,
          streak_days: 0,
          reminders_due: 0,
          support_suggested: false,
        });
      }
      const wrong = await door.client().call('auth.login', { username: 'harbour', password: 'not this one' });
      const unknown = await door.client().call('auth.login', { username: 'nobody', password: 'not this one' });
      expect(wrong).toMatchObject({ success: false, code: 'INVALID_CREDENTIALS', status: status(401) });
      expect(unknown).toEqual(wrong);
    });

    it('keeps everything over logout and login; without a session there is no answer', async () => {
      await register(client);
      await client.call('mood.track', { mood_rating: 7, notes: 'sea air' });
      expect((await client.call('auth.logout')).data).toEqual({ logged_out: true });
      expect(await client.call('auth.user')).toMatchObject({ code: 'UNAUTHENTICATED', status: status(401) });
      await client.call('auth.login', { username: 'harbour', password: goodPassword });
      const history = await client.call('mood.history');
      expect(history.data.entries).toHaveLength(1);
      expect(history.data.entries[0].notes).toBe('sea air');
    });

    it('asks a stranger to sign in before it says what is wrong with the input', async () => {
      const reply = await client.call('mood.track', { mood_rating: 99 });
      expect(reply).toMatchObject({ code: 'UNAUTHENTICATED', status: status(401), details: [] });
    });

    it('locks: every session of the vault ends', async () => {
      await register(client);
      const second = door.client();
      await second.call('auth.login', { username: 'harbour', password: goodPassword });
      expect((await client.call('auth.lock')).data).toEqual({ locked: true });
      expect((await second.call('auth.user')).code).toBe('UNAUTHENTICATED');
    });

    it('changes profile, preferences and privacy level, and keeps the rest', async () => {
      await register(client);
      const reply = await client.call('auth.updateUser', {
        timezone: 'America/New_York',
        crisis_contact: 'Call my brother: 555 0100',
        privacy_level: 'open',
        wellness_preferences: { theme: 'dark', country: 'US' },
      });
      expect(reply.data.user).toMatchObject({
        timezone: 'America/New_York',
        crisis_contact: 'Call my brother: 555 0100',
        privacy_level: 'open',
        email: 'harbour@example.org',
      });
      expect(reply.data.wellness_preferences).toMatchObject({ theme: 'dark', country: 'US', week_start: 'monday' });
      expect(reply.data.privacy_settings.notification_content).toBe('full');
      expect((await client.call('auth.user')).data).toEqual(reply.data);
    });

    it('changes single privacy settings', async () => {
      await register(client);
      const reply = await client.call('privacy.updateSettings', {
        lock_after_minutes: 5,
        provider_share: { journal: true },
      });
      expect(reply.data.privacy_settings).toMatchObject({ lock_after_minutes: 5, privacy_level: 'high' });
      expect(reply.data.privacy_settings.provider_share).toMatchObject({ journal: true, mood: true });
      expect((await client.call('privacy.updateSettings', { lock_after_minutes: 0 })).code).toBe('VALIDATION_ERROR');
      expect((await client.call('privacy.settings')).data).toEqual(reply.data);
    });

    it('renames the account and lets it sign in under the new name only', async () => {
      await register(client);
      await client.call('auth.updateUser', { username: 'lighthouse' });
      await client.call('auth.logout');
      expect((await client.call('auth.login', { username: 'harbour', password: goodPassword })).success).toBe(false);
      expect((await client.call('auth.login', { username: 'lighthouse', password: goodPassword })).success).toBe(true);
    });

    it('changes the password: the old one no longer opens, other sessions end, this one goes on', async () => {
      await register(client);
      const second = door.client();
      await second.call('auth.login', { username: 'harbour', password: goodPassword });
      const next = 'seven gulls over a sleeping town';
      const refused = await client.call('auth.changePassword', { current_password: 'wrong one', new_password: next });
      expect(refused).toMatchObject({ code: 'INVALID_CREDENTIALS', status: status(401) });
      const weak = await client.call('auth.changePassword', { current_password: goodPassword, new_password: 'abc' });
      expect(weak.code).toBe('VALIDATION_ERROR');
      const reply = await client.call('auth.changePassword', { current_password: goodPassword, new_password: next });
      expect(reply.data).toEqual({ changed: true, sessions_ended: 1 });
      expect((await client.call('auth.user')).success).toBe(true);
      expect((await second.call('auth.user')).success).toBe(false);
      await client.call('auth.lock');
      expect((await client.call('auth.login', { username: 'harbour', password: goodPassword })).success).toBe(false);
      expect((await client.call('auth.login', { username: 'harbour', password: next })).success).toBe(true);
    });

    it('recovers with the recovery key as a person would type it, and sets a new password', async () => {
      const { data } = await register(client);
      await client.call('mood.track', { mood_rating: 3 });
      await client.call('auth.lock');
      const typed = data.recovery_key.toLowerCase().replaceAll('-', ' ');
      const next = 'seven gulls over a sleeping town';
      const wrong = await client.call('auth.recover', {
        username: 'harbour',
        recovery_key: `${typed.slice(0, -1)}!`,
        new_password: next,
      });
      expect(wrong.success).toBe(false);
      const reply = await client.call('auth.recover', { username: 'harbour', recovery_key: typed, new_password: next });
      expect(reply).toMatchObject({ success: true, status: status(200) });
      expect((await client.call('mood.history')).data.entries).toHaveLength(1);
      await client.call('auth.lock');
      expect((await client.call('auth.login', { username: 'harbour', password: goodPassword })).success).toBe(false);
      expect((await client.call('auth.login', { username: 'harbour', password: next })).success).toBe(true);
    });

    it('renews the recovery key: the old one stops working', async () => {
      const { data } = await register(client);
      const renewed = await client.call('auth.newRecoveryKey', { password: goodPassword });
      expect(renewed).toMatchObject({ success: true, status: status(201) });
      expect(renewed.data.recovery_key).not.toBe(data.recovery_key);
      await client.call('auth.lock');
      const next = 'seven gulls over a sleeping town';
      const old = await client.call('auth.recover', {
        username: 'harbour',
        recovery_key: data.recovery_key,
        new_password: next,
      });
      expect(old).toMatchObject({ code: 'INVALID_CREDENTIALS' });
      const fresh = await client.call('auth.recover', {
        username: 'harbour',
        recovery_key: renewed.data.recovery_key,
        new_password: next,
      });
      expect(fresh.success).toBe(true);
    });

    it('lists and ends sessions', async () => {
      await register(client);
      const second = door.client();
      await second.call('auth.login', { username: 'harbour', password: goodPassword });
      const { data } = await client.call('auth.sessions');
      expect(data.sessions).toHaveLength(2);
      const other = data.sessions.find((session: { current: boolean }) => !session.current);
      const reply = await client.call('auth.endSession', { id: other.id });
      expect(reply.data).toEqual({ deleted: true, id: other.id });
      expect((await second.call('auth.user')).code).toBe('UNAUTHENTICATED');
      expect((await client.call('auth.endSession', { id: other.id })).code).toBe('NOT_FOUND');
    });

    it('deletes the account with its password only, and then nothing of it opens', async () => {
      await register(client);
      expect((await client.call('auth.deleteUser', { password: 'wrong' })).code).toBe('INVALID_CREDENTIALS');
      expect((await client.call('auth.deleteUser', { password: goodPassword })).data).toEqual({ deleted: true });
      const login = await client.call('auth.login', { username: 'harbour', password: goodPassword });
      expect(login.code).toBe('INVALID_CREDENTIALS');
      expect((await register(client)).success).toBe(true);
    });

    it('says how strong a password is and offers a passphrase that it would take', async () => {
      const weak = await client.call('auth.checkPassword', { password: 'harbour123', username: 'harbour' });
      expect(weak.data.acceptable).toBe(false);
      expect(weak.data.advice.length).toBeGreaterThan(0);
      const offered = await client.call('auth.suggestPassphrase');
      expect(offered.data.passphrase.split(/[ -]/)).toHaveLength(6);
      expect(offered.data.bits).toBeGreaterThan(75);
      const strong = await client.call('auth.checkPassword', { password: offered.data.passphrase });
      expect(strong.data).toMatchObject({ acceptable: true, needs_confirmation: false });
    });
  });

  describe('two users at once', () => {
    it('never see, change or delete each other’s entries', async () => {
      await register(client, 'harbour');
      const other = door.client();
      await register(other, 'mountain');
      const mood = (await client.call('mood.track', { mood_rating: 2, notes: 'mine' })).data.entry;
      const entry = (await client.call('journal.create', { content: 'only mine', tags: ['secret'] })).data.entry;
      await client.call('drafts.put', { kind: 'journal', data: { content: 'draft of mine' } });
      await client.call('checkIn.save', {
        overall_rating: 2,
        sleep_quality: 2,
        energy_level: 2,
        social_connection: 2,
        gratitude_note: 'mine',
      });

      expect((await other.call('mood.history')).data.entries).toEqual([]);
      expect((await other.call('journal.list')).data).toMatchObject({
        entries: [],
        metadata: { total_entries: 0, tags: [] },
      });
      expect((await other.call('journal.list', { q: 'mine' })).data.entries).toEqual([]);
      expect((await other.call('checkIn.today')).data.check_in).toBeNull();
      expect((await other.call('drafts.get', { kind: 'journal' })).data.draft).toBeNull();
      for (const name of ['mood.get', 'mood.delete', 'mood.update'] as const) {
        const reply = await other.call(
          name,
          name === 'mood.update' ? { id: mood.id, mood_rating: 9 } : { id: mood.id },
        );
        expect(reply, name).toMatchObject({ code: 'NOT_FOUND', status: status(404) });
      }
      for (const name of ['journal.get', 'journal.delete'] as const) {
        expect(await other.call(name, { id: entry.id }), name).toMatchObject({ code: 'NOT_FOUND' });
      }
      expect((await client.call('mood.get', { id: mood.id })).data.entry).toEqual(mood);
    });

    it('an id that is of nothing is not found, whatever version of UUID it is', async () => {
      await register(client);
      const named = (Object.keys(contract) as EndpointName[]).filter((name) => {
        const { path, errors } = contract[name];
        return path.endsWith('/{id}') && (errors as readonly string[]).includes('NOT_FOUND');
      });
      expect(named.length).toBeGreaterThan(15);
      for (const name of named) {
        for (const id of [
          '11111111-1111-1111-1111-111111111111',
          '00000000-0000-0000-0000-000000000000',
          randomUUID(),
        ]) {
          const other = contract[name].path.includes('{instrument}') ? { instrument: 'phq-9' } : {};
          const reply = await client.call(name, { ...other, id });
          expect(reply, `${name} ${id}`).toMatchObject({ code: 'NOT_FOUND', status: status(404) });
        }
      }
    });
  });

  describe('mood', () => {
    beforeEach(() => register(client));

    it('records everything that was said and reads it back', async () => {
      const input = {
        mood_rating: 7,
        energy_level: 4,
        emotions: ['calm', 'Calm', ' grateful '],
        triggers: ['work'],
        notes: 'Grüße 👋🏽 — “quoted”\n\nsecond line',
        recorded_at: '2026-05-19T23:30:00+02:00',
        context: {
          sleep_hours: 7.5,
          exercise_minutes: 20,
          activities: ['walk'],
          location_tag: 'by the sea',
          weather_tag: 'sun',
        },
      };
      const reply = await client.call('mood.track', input);
      expect(reply).toMatchObject({ success: true, status: status(201) });
      expect(reply.data.entry).toEqual({
        ...input,
        id: expect.any(String),
        emotions: ['calm', 'grateful'],
        recorded_at: '2026-05-19T21:30:00.000Z',
        day: '2026-05-19',
        created_at: '2026-05-20T09:30:00.000Z',
        updated_at: '2026-05-20T09:30:00.000Z',
      });
      const { id } = reply.data.entry;
      expect((await client.call('mood.get', { id })).data.entry).toEqual(reply.data.entry);
    });

    it('takes the plain field name energy, but not both names', async () => {
      const reply = await client.call('mood.track', { mood_rating: 5, energy: 3 });
      expect(reply.data.entry.energy_level).toBe(3);
      const both = await client.call('mood.track', { mood_rating: 5, energy: 3, energy_level: 4 });
      expect(both.code).toBe('VALIDATION_ERROR');
    });

    it.each([
      [{}, 'mood_rating'],
      [{ mood_rating: 0 }, 'mood_rating'],
      [{ mood_rating: 11 }, 'mood_rating'],
      [{ mood_rating: 5.5 }, 'mood_rating'],
      [{ mood_rating: '7' }, 'mood_rating'],
      [{ mood_rating: null }, 'mood_rating'],
      [{ mood_rating: 5, energy_level: 11 }, 'energy_level'],
      [{ mood_rating: 5, emotions: 'calm' }, 'emotions'],
      [{ mood_rating: 5, emotions: [''] }, 'emotions.0'],
      [{ mood_rating: 5, emotions: ['x'.repeat(101)] }, 'emotions.0'],
      [{ mood_rating: 5, emotions: Array.from({ length: 51 }, (_, index) => `e${index}`) }, 'emotions'],
      [{ mood_rating: 5, notes: 'x'.repeat(10_001) }, 'notes'],
      [{ mood_rating: 5, notes: 'a\u0000b' }, 'notes'],
      [{ mood_rating: 5, recorded_at: 'yesterday' }, 'recorded_at'],
      [{ mood_rating: 5, recorded_at: '2026-05-20T09:36:00Z' }, 'recorded_at'],
      [{ mood_rating: 5, context: { sleep_hours: 25 } }, 'context.sleep_hours'],
      [{ mood_rating: 5, mood: 3 }, 'mood'],
    ])('refuses %j and names %s', async (input, field) => {
      const reply = await client.call('mood.track', input);
      expect(reply).toMatchObject({ success: false, code: 'VALIDATION_ERROR', status: status(400) });
      expect(reply.details.map((detail) => detail.path)).toContain(field);
      expect((await client.call('mood.history')).pagination?.total).toBe(0);
    });

    it('accepts a time up to five minutes ahead, as of a clock that differs', async () => {
      const reply = await client.call('mood.track', { mood_rating: 5, recorded_at: '2026-05-20T09:34:00Z' });
      expect(reply.success).toBe(true);
    });

    it('lists by page, range, emotion, trigger and rating, newest first unless asked', async () => {
      for (let dayOfMonth = 1; dayOfMonth <= 12; dayOfMonth += 1) {
        await client.call('mood.track', {
          mood_rating: Math.min(10, dayOfMonth),
          emotions: dayOfMonth % 2 === 0 ? ['calm'] : ['sad'],
          triggers: dayOfMonth > 10 ? ['work'] : [],
          recorded_at: `2026-05-${String(dayOfMonth).padStart(2, '0')}T08:00:00Z`,
        });
      }
      const ratings = async (input: object) =>
        (await client.call('mood.history', input)).data.entries.map(
          (entry: { mood_rating: number }) => entry.mood_rating,
        );

      const first = await client.call('mood.history', { per_page: 5 });
      expect(first.pagination).toEqual({ page: 1, per_page: 5, total: 12, pages: 3 });
      expect(first.data.entries.map((entry: { day: string }) => entry.day)).toEqual([
        '2026-05-12',
        '2026-05-11',
        '2026-05-10',
        '2026-05-09',
        '2026-05-08',
      ]);
      expect(await ratings({ per_page: 5, page: 3, sort: 'asc' })).toEqual([10, 10]);
      expect(await ratings({ page: 9 })).toEqual([]);
      expect(await ratings({ start_date: '2026-05-03', end_date: '2026-05-05' })).toEqual([5, 4, 3]);
      expect(await ratings({ emotion: 'CALM', max_rating: 6 })).toEqual([6, 4, 2]);
      expect(await ratings({ trigger: 'work' })).toEqual([10, 10]);
      expect(await ratings({ min_rating: 10 })).toEqual([10, 10, 10]);
      for (const wrong of [
        { page: 0 },
        { per_page: 201 },
        { start_date: '2026-13-01' },
        { start_date: '2026-05-05', end_date: '2026-05-04' },
        { colour: 'red' },
      ]) {
        expect((await client.call('mood.history', wrong)).code, JSON.stringify(wrong)).toBe('VALIDATION_ERROR');
      }
    });

    it('tells a trend with its interval once ten days are there, and before that what is missing', async () => {
      const few = await client.call('mood.history');
      expect(few.data.trends).toMatchObject({ average: null, direction: null, slope_ci: null, days_with_data: 0 });
      expect(few.data.trends.missing).toMatch(/10/);
      for (let dayOfMonth = 1; dayOfMonth <= 20; dayOfMonth += 1) {
        await client.call('mood.track', {
          mood_rating: Math.ceil(dayOfMonth / 2),
          recorded_at: `2026-05-${String(dayOfMonth).padStart(2, '0')}T07:00:00Z`,
        });
      }
      const { trends, patterns } = (await client.call('mood.history')).data;
      expect(trends).toMatchObject({ direction: 'improving', days_with_data: 20, average: 5.5, median: 5.5 });
      expect(trends.slope_per_week).toBeCloseTo(3.5, 1);
      expect(trends.slope_ci[0]).toBeLessThanOrEqual(trends.slope_per_week);
      expect(trends.slope_ci[1]).toBeGreaterThanOrEqual(trends.slope_per_week);
      expect(patterns.by_hour).toEqual([{ hour: 9, mean: 5.5, n: 20 }]);
      expect(patterns.by_weekday.reduce((sum: number, day: { n: number }) => sum + day.n, 0)).toBe(20);
    });

    it('shows a year as days and a range as a series with honest gaps', async () => {
      await client.call('mood.track', { mood_rating: 4, recorded_at: '2026-05-01T08:00:00Z' });
      await client.call('mood.track', { mood_rating: 8, energy_level: 6, recorded_at: '2026-05-01T18:00:00Z' });
      await client.call('mood.track', { mood_rating: 5, recorded_at: '2026-05-04T08:00:00Z' });
      const calendar = await client.call('mood.calendar', { year: 2026 });
      expect(calendar.data.days).toEqual([
        { date: '2026-05-01', mean: 6, n: 2, energy_mean: 6 },
        { date: '2026-05-04', mean: 5, n: 1, energy_mean: null },
      ]);
      const series = await client.call('mood.series', { start_date: '2026-05-01', end_date: '2026-05-04' });
      expect(series.data.days.map((day: { mood: number | null }) => day.mood)).toEqual([6, null, null, 5]);
    });

    it('changes what is named, keeps the rest, and clears with null', async () => {
      const { entry } = (await client.call('mood.track', { mood_rating: 4, notes: 'first', emotions: ['sad'] })).data;
      const changed = await client.call('mood.update', { id: entry.id, mood_rating: 6, notes: null });
      expect(changed).toMatchObject({ success: true, status: status(200) });
      expect(changed.data.entry).toMatchObject({ mood_rating: 6, notes: null, emotions: ['sad'], day: entry.day });
      const moved = await client.call('mood.update', { id: entry.id, recorded_at: '2026-05-10T22:30:00Z' });
      expect(moved.data.entry.day).toBe('2026-05-11');
    });

    it('deletes once', async () => {
      const { entry } = (await client.call('mood.track', { mood_rating: 4 })).data;
      const reply = await client.call('mood.delete', { id: entry.id });
      expect(reply.data).toEqual({ deleted: true, id: entry.id, still_in_backups: expect.any(Number) });
      expect(await client.call('mood.delete', { id: entry.id })).toMatchObject({
        code: 'NOT_FOUND',
        status: status(404),
      });
      expect((await client.call('mood.get', { id: 'not-an-id' })).code).toBe('VALIDATION_ERROR');
    });
  });

  describe('journal', () => {
    beforeEach(() => register(client));

    it('keeps the text to the letter and counts its words', async () => {
      const content = '# Morning\n\nI *slept* well. Ça va? 日本語のテキスト 🙂\r\n- one\n';
      const reply = await client.call('journal.create', {
        title: 'A quiet day',
        content,
        mood_tag: 'calm',
        privacy_level: 'shareable',
        tags: ['Sea', 'sea', 'walks'],
      });
      expect(reply).toMatchObject({ success: true, status: status(201) });
      expect(reply.data.entry).toMatchObject({
        title: 'A quiet day',
        content,
        mood_tag: 'calm',
        privacy_level: 'shareable',
        tags: ['Sea', 'walks'],
        day: '2026-05-20',
      });
      expect(reply.data.entry.word_count).toBeGreaterThanOrEqual(8);
      const { id } = reply.data.entry;
      expect((await client.call('journal.get', { id })).data.entry).toEqual(reply.data.entry);
    });

    it('is private unless said otherwise, and takes 200 000 characters but not one more', async () => {
      const long = 'word '.repeat(40_000);
      const reply = await client.call('journal.create', { content: long });
      expect(reply.data.entry).toMatchObject({ privacy_level: 'private', title: null, word_count: 40_000 });
      const tooLong = await client.call('journal.create', { content: `${long}x` });
      expect(tooLong).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
      expect((await client.call('journal.create', { content: '  \n' })).code).toBe('VALIDATION_ERROR');
      expect((await client.call('journal.create', { content: 'x', privacy_level: 'public' })).code).toBe(
        'VALIDATION_ERROR',
      );
    });

    it('filters by day, mood, tags and privacy level, and says what is there', async () => {
      const write = (input: object) => client.call('journal.create', input);
      await write({ content: 'one two three', tags: ['sea'], mood_tag: 'calm', recorded_at: '2026-05-18T10:00:00Z' });
      await write({ content: 'four five', tags: ['sea', 'work'], recorded_at: '2026-05-19T10:00:00Z' });
      await write({ content: 'six', tags: ['work'], privacy_level: 'shareable', recorded_at: '2026-05-20T08:00:00Z' });
      const contents = async (input: object) =>
        (await client.call('journal.list', input)).data.entries.map((entry: { content: string }) => entry.content);

      expect(await contents({})).toEqual(['six', 'four five', 'one two three']);
      expect(await contents({ tag: ['SEA'] })).toEqual(['four five', 'one two three']);
      expect(await contents({ tags: ['sea', 'work'] })).toEqual(['four five']);
      expect(await contents({ mood: 'calm' })).toEqual(['one two three']);
      expect(await contents({ privacy_level: 'shareable' })).toEqual(['six']);
      expect(await contents({ start_date: '2026-05-19', end_date: '2026-05-19' })).toEqual(['four five']);
      const { metadata } = (await client.call('journal.list')).data;
      expect(metadata).toMatchObject({ total_entries: 3, total_words: 6, streak_days: 3 });
      expect(metadata.tags).toEqual([
        { tag: 'sea', n: 2 },
        { tag: 'work', n: 2 },
      ]);
      expect(metadata.moods).toEqual([{ mood: 'calm', n: 1 }]);
    });

    it('finds words, phrases and prefixes at once after writing, and no longer after changing or deleting', async () => {
      const { entry } = (
        await client.call('journal.create', { title: 'Harbour', content: 'The café by the old lighthouse' })
      ).data;
      await client.call('journal.create', { content: 'old light and a house' });
      const found = async (q: string) => {
        const reply = await client.call('journal.list', { q });
        expect(reply.success, q).toBe(true);
        return reply.data.entries.map((item: { id: string }) => item.id);
      };
      expect(await found('lighthouse')).toEqual([entry.id]);
      expect(await found('CAFE')).toEqual([entry.id]);
      expect(await found('"old lighthouse"')).toEqual([entry.id]);
      expect(await found('lighth*')).toEqual([entry.id]);
      expect(await found('harbour')).toEqual([entry.id]);
      const { entries } = (await client.call('journal.list', { q: 'lighthouse' })).data;
      expect(entries[0].snippet).toContain('\u0002lighthouse\u0003');
      for (const odd of ['"', '*', 'AND', 'a OR', '(', "'; DROP TABLE", 'NEAR(x', '-', '🙂', 'title:x'])
        await found(odd);

      await client.call('journal.update', { id: entry.id, content: 'The bakery by the bridge', title: null });
      expect(await found('lighthouse')).toEqual([]);
      expect(await found('bakery')).toEqual([entry.id]);
      await client.call('journal.delete', { id: entry.id });
      expect(await found('bakery')).toEqual([]);
    });

    it('changes and deletes one entry', async () => {
      const { entry } = (await client.call('journal.create', { content: 'before', tags: ['a'], title: 'T' })).data;
      door.clock.advance(60_000);
      const changed = await client.call('journal.update', { id: entry.id, content: 'after', tags: ['b'] });
      expect(changed.data.entry).toMatchObject({
        content: 'after',
        tags: ['b'],
        title: 'T',
        created_at: entry.created_at,
      });
      expect(changed.data.entry.updated_at > entry.updated_at).toBe(true);
      expect((await client.call('journal.list', { tag: ['a'] })).data.entries).toEqual([]);
      const gone = await client.call('journal.delete', { id: entry.id });
      expect(gone.data).toEqual({ deleted: true, id: entry.id, still_in_backups: expect.any(Number) });
      expect((await client.call('journal.get', { id: entry.id })).code).toBe('NOT_FOUND');
      expect((await client.call('journal.update', { id: entry.id, content: 'x' })).code).toBe('NOT_FOUND');
    });

    it('keeps a draft of each kind until it is thrown away, over a lock', async () => {
      const data = { title: 'half', content: 'a sentence that', tags: ['x'], at: null };
      const kept = await client.call('drafts.put', { kind: 'journal', data });
      expect(kept.data.draft).toMatchObject({ kind: 'journal', data });
      await client.call('drafts.put', { kind: 'mood', data: { mood_rating: 3 } });
      await client.call('auth.lock');
      await client.call('auth.login', { username: 'harbour', password: goodPassword });
      expect((await client.call('drafts.get', { kind: 'journal' })).data.draft).toMatchObject({ data });
      expect((await client.call('drafts.delete', { kind: 'journal' })).data).toEqual({
        deleted: true,
        kind: 'journal',
      });
      expect((await client.call('drafts.delete', { kind: 'journal' })).data.deleted).toBe(false);
      expect((await client.call('drafts.get', { kind: 'journal' })).data.draft).toBeNull();
      expect((await client.call('drafts.get', { kind: 'mood' })).data.draft.data).toEqual({ mood_rating: 3 });
      expect((await client.call('drafts.get', { kind: 'shopping' })).code).toBe('VALIDATION_ERROR');
    });
  });

  describe('check-in', () => {
    const ratings = { overall_rating: 6, sleep_quality: 7, energy_level: 5, social_connection: 4 };
    beforeEach(() => register(client));

    it('saves one a day, replaces it with 200, and refuses a second when told not to replace', async () => {
      const first = await client.call('checkIn.save', {
        ...ratings,
        gratitude_note: 'rain on the roof',
        sleep_hours: 7.5,
      });
      expect(first).toMatchObject({ success: true, status: status(201) });
      expect(first.data.check_in).toMatchObject({
        ...ratings,
        gratitude_note: 'rain on the roof',
        sleep_hours: 7.5,
        check_in_date: '2026-05-20',
      });
      expect(first.data.summary).toMatchObject({ compared_with_usual: null, streak_days: 1 });
      const again = await client.call('checkIn.save', { ...ratings, overall_rating: 8 });
      expect(again).toMatchObject({ success: true, status: status(200) });
      expect(again.data.check_in.id).toBe(first.data.check_in.id);
      const refused = await client.call('checkIn.save', { ...ratings, replace: false });
      expect(refused).toMatchObject({ code: 'CONFLICT', status: status(409) });
      const { check_ins } = (await client.call('checkIn.history')).data;
      expect(check_ins).toHaveLength(1);
      expect(check_ins[0].overall_rating).toBe(8);
    });

    it('moves the wellness score, the last check-in and the streak, day by day in the user’s zone', async () => {
      await client.call('checkIn.save', { ...ratings, check_in_date: '2026-05-19' });
      const { data } = await client.call('checkIn.save', {
        energy: 10,
        overall_rating: 10,
        sleep_quality: 10,
        social_connection: 10,
      });
      expect(data.summary.streak_days).toBe(2);
      expect(data.summary.change).toBeGreaterThan(0);
      const { user } = (await client.call('auth.user')).data;
      expect(user.wellness_score).toBe(data.summary.wellness_score);
      expect(user.last_check_in).toBe('2026-05-20T09:30:00.000Z');
      // 23:30 in Berlin is still the same day; half an hour later it is not.
      const signIn = () => client.call('auth.login', { username: 'harbour', password: goodPassword });
      door.clock.set('2026-05-20T21:30:00Z');
      await signIn();
      expect((await client.call('checkIn.today')).data).toMatchObject({ date: '2026-05-20', streak_days: 2 });
      door.clock.set('2026-05-20T22:00:00Z');
      await signIn();
      expect((await client.call('checkIn.today')).data).toMatchObject({
        date: '2026-05-21',
        check_in: null,
        streak_days: 2,
      });
    });

    it.each([
      [{ overall_rating: 0 }, 'overall_rating'],
      [{ sleep_quality: undefined }, 'sleep_quality'],
      [{ check_in_date: '2026-05-21' }, 'check_in_date'],
      [{ check_in_date: '2026-02-30' }, 'check_in_date'],
      [{ sleep_hours: -1 }, 'sleep_hours'],
      [{ mood: 3 }, 'mood'],
    ])('refuses %j and names %s', async (wrong, field) => {
      const reply = await client.call('checkIn.save', JSON.parse(JSON.stringify({ ...ratings, ...wrong })));
      expect(reply).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
      expect(reply.details.map((detail) => detail.path)).toContain(field);
    });

    it('deletes the check-in of a day', async () => {
      await client.call('checkIn.save', ratings);
      const gone = await client.call('checkIn.delete', { date: '2026-05-20' });
      expect(gone.data).toMatchObject({ deleted: true, date: '2026-05-20' });
      expect((await client.call('checkIn.delete', { date: '2026-05-20' })).code).toBe('NOT_FOUND');
      expect((await client.call('auth.user')).data.user.last_check_in).toBeNull();
    });
  });

  describe('help, settings and health', () => {
    it('shows whom to call without a session, by country code, name or the time zone', async () => {
      const german = await client.call('resources.crisis', { location: 'DE' });
      expect(german).toMatchObject({ success: true, status: status(200) });
      expect(german.data.country).toBe('DE');
      expect(german.data.emergency_numbers.map((number: { phone: string }) => number.phone)).toContain('112');
      expect(german.data.hotlines.length).toBeGreaterThan(0);
      expect(german.data.international.length).toBeGreaterThan(0);
      expect(german.data.my_contacts).toBeUndefined();
      expect((await client.call('resources.crisis', { location: 'Germany' })).data.country).toBe('DE');
      const nowhere = await client.call('resources.crisis', { location: 'Atlantis' });
      expect(nowhere.data.country).toBeNull();
      expect(nowhere.data.international.length).toBeGreaterThan(0);
    });

    it('adds the own contact and the country of the zone once signed in', async () => {
      await client.call('auth.register', {
        username: 'harbour',
        email: 'harbour@example.org',
        password: goodPassword,
        timezone: 'Europe/Berlin',
        crisis_contact: 'My neighbour, 2nd floor',
      });
      const { data } = await client.call('resources.crisis');
      expect(data.country).toBe('DE');
      expect(data.my_contacts).toEqual(['My neighbour, 2nd floor']);
    });

    it('answers health without a session', async () => {
      const reply = await client.call('system.health');
      expect(reply).toMatchObject({ success: true, data: { status: 'ok', version: '0.0.0-test' } });
    });

    it('keeps the settings of this computer', async () => {
      expect((await client.call('settings.get')).code).toBe('UNAUTHENTICATED');
      await register(client);
      const reply = await client.call('settings.update', {
        theme: 'dark',
        country: 'AT',
        web_access: { allowed_origins: ['https://example.org'] },
      });
      expect(reply.data.settings).toMatchObject({ theme: 'dark', country: 'AT' });
      expect(reply.data.settings.web_access.allowed_origins).toEqual(['https://example.org']);
      expect((await client.call('settings.get')).data).toEqual(reply.data);
      const wrong = await client.call('settings.update', {
        web_access: { allowed_origins: ['https://example.org/path'] },
      });
      expect(wrong.code).toBe('VALIDATION_ERROR');
    });
  });

  it('logs nothing while all goes as it should', async () => {
    await register(client);
    await client.call('mood.track', { mood_rating: 5, notes: 'nothing of this is logged' });
    await client.call('mood.track', { mood_rating: 50 });
    expect(door.logged).toEqual([]);
  });
});
