import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, type Reply, register } from './support/doors.ts';
import { vaultFolder } from './support/vaultFiles.ts';

vi.mock('electron', () => import('./support/electron.ts'));

const photo = (bytes: number, type = 'png') =>
  `data:image/${type};base64,${Buffer.alloc(bytes, 0xa7).toString('base64')}`;

const plan = {
  warning_signs: [{ text: 'I stop answering', measure: { kind: 'mood', direction: 'at_most', value: 3, days: 4 } }],
  internal_coping: [{ text: 'Slow breathing', strategy_id: 'slow-breathing-long-exhale' }],
  distraction_people_places: [{ name: 'The library', phone: '+49 40 5550100', place: 'The quay', note: 'Till nine' }],
  people_to_ask: [{ name: 'Next door', phone: '+49 40 5550147', relationship: 'neighbour', note: 'Also at night' }],
  professionals_services: [
    { name: 'Practice at the quay', phone: '+49 40 5550199', address: 'Quay 4', hours: 'Mornings', note: 'Ring twice' },
  ],
  safer_surroundings: [{ what_i_will_do: 'I stay with my sister', who_helps: 'my sister', done: true }],
  reasons_for_living: [{ text: 'The sea' }, { photo: photo(200), photo_alt: 'Waves' }],
  notice_warning_signs: true,
  review_every_days: 30,
};

describe.each(bothDoors)('the safety plan over %s', (_name, open) => {
  let door: Door;
  let client: Client;

  beforeEach(async () => {
    door = await open();
    client = door.client();
    await register(client);
  });

  afterEach(async () => {
    await door.close();
  });

  const openFile = () => join(vaultFolder(door.dataDir), 'before-unlock.json');
  const expectStatus = (reply: Reply, status: number): void => {
    if (reply.status !== undefined) expect(reply.status).toBe(status);
  };

  it('is none at first, with the words to begin one', async () => {
    const { data } = await client.call('safetyPlan.get');
    expect(data.safety_plan).toBeNull();
    expect(data.lines_before_unlock).toBe(0);
    expect(data.guide.sections).toHaveLength(7);
    const deleted = await client.call('safetyPlan.delete');
    expect(deleted.code).toBe('NOT_FOUND');
    expectStatus(deleted, 404);
  });

  it('is saved as one and comes back as it was, with its pictures or without', async () => {
    const saved = await client.call('safetyPlan.save', plan);
    expectStatus(saved, 200);
    const at = '2026-05-20T09:30:00.000Z';
    const closed = { before_unlock: false };
    const expected = {
      ...plan,
      warning_signs: [{ ...plan.warning_signs[0], ...closed }],
      internal_coping: [{ ...plan.internal_coping[0], ...closed }],
      distraction_people_places: [{ ...plan.distraction_people_places[0], ...closed }],
      people_to_ask: [{ ...plan.people_to_ask[0], ...closed }],
      professionals_services: [{ ...plan.professionals_services[0], ...closed }],
      safer_surroundings: [{ ...plan.safer_surroundings[0], ...closed }],
      reasons_for_living: [
        { text: 'The sea', ...closed },
        { text: '', photo: photo(200), photo_alt: 'Waves', ...closed },
      ],
      reviewed_at: at,
      review_on: '2026-06-19',
      is_review_due: false,
      created_at: at,
      updated_at: at,
    };
    expect(saved.data.safety_plan).toEqual(expected);
    expect((await client.call('safetyPlan.get')).data.safety_plan).toEqual(expected);
    const light = (await client.call('safetyPlan.get', { pictures: 'without' })).data.safety_plan;
    expect(light.reasons_for_living[1]).toEqual({ text: '', photo_alt: 'Waves', ...closed });
    expect((await client.call('safetyPlan.get', { pictures: 'some' })).code).toBe('VALIDATION_ERROR');
  });

  it('may be empty, and a plan with one line is a plan', async () => {
    expect((await client.call('safetyPlan.save', {})).success).toBe(true);
    expect((await client.call('resources.crisis')).data.safety_plan_available).toBe(false);
    await client.call('safetyPlan.save', { reasons_for_living: [{ text: 'The cat needs me' }] });
    expect((await client.call('resources.crisis')).data.safety_plan_available).toBe(true);
  });

  it('is not saved over a version that the caller has not seen', async () => {
    const first = (await client.call('safetyPlan.save', { ...plan, updated_at: null })).data.safety_plan;
    const again = await client.call('safetyPlan.save', { ...plan, updated_at: null });
    expect(again.code).toBe('CONFLICT');
    expectStatus(again, 409);
    door.clock.advance(1_000);
    const second = await client.call('safetyPlan.save', { ...plan, updated_at: first.updated_at });
    expect(second.success).toBe(true);
    const stale = await client.call('safetyPlan.save', { updated_at: first.updated_at });
    expect(stale.code).toBe('CONFLICT');
    expect((await client.call('safetyPlan.get')).data.safety_plan.warning_signs).toHaveLength(1);
  });

  const long = (length: number) => 'x'.repeat(length);
  const lines = <T>(count: number, line: T): T[] => Array.from({ length: count }, () => line);

  it.each<[string, Record<string, unknown>]>([
    ['a section that does not exist', { means: [{ text: 'x' }] }],
    ['an unknown field of a line', { warning_signs: [{ text: 'x', means: 'x' }] }],
    ['a list of means beside what one will do', { safer_surroundings: [{ what_i_will_do: 'x', means: 'y' }] }],
    ['an empty line', { warning_signs: [{ text: ' ' }] }],
    ['a line of 501 characters', { warning_signs: [{ text: long(501) }] }],
    ['21 warning signs', { warning_signs: lines(21, { text: 'x' }) }],
    ['a measure of nothing we record', { warning_signs: [{ text: 'x', measure: { kind: 'steps', value: 1 } }] }],
    [
      'a measure over 15 days',
      { warning_signs: [{ text: 'x', measure: { kind: 'mood', direction: 'at_most', value: 3, days: 15 } }] },
    ],
    [
      'a measure of 25 hours',
      { warning_signs: [{ text: 'x', measure: { kind: 'sleep_hours', direction: 'at_least', value: 25, days: 1 } }] },
    ],
    ['21 things to do', { internal_coping: lines(21, { text: 'x' }) }],
    ['the id of an exercise of 101 characters', { internal_coping: [{ text: 'x', strategy_id: long(101) }] }],
    ['a person without a name', { people_to_ask: [{ phone: '1' }] }],
    ['a name of 201 characters', { people_to_ask: [{ name: long(201) }] }],
    ['a number of 51 characters', { people_to_ask: [{ name: 'x', phone: long(51) }] }],
    ['a relationship of 101 characters', { people_to_ask: [{ name: 'x', relationship: long(101) }] }],
    ['a note of 501 characters', { people_to_ask: [{ name: 'x', note: long(501) }] }],
    ['11 people to ask', { people_to_ask: lines(11, { name: 'x' }) }],
    ['a place of 201 characters', { distraction_people_places: [{ name: 'x', place: long(201) }] }],
    ['21 places', { distraction_people_places: lines(21, { name: 'x' }) }],
    ['an address of 501 characters', { professionals_services: [{ name: 'x', address: long(501) }] }],
    ['hours of 201 characters', { professionals_services: [{ name: 'x', hours: long(201) }] }],
    ['21 services', { professionals_services: lines(21, { name: 'x' }) }],
    ['a helper of 201 characters', { safer_surroundings: [{ what_i_will_do: 'x', who_helps: long(201) }] }],
    ['21 things that make it safer', { safer_surroundings: lines(21, { what_i_will_do: 'x' }) }],
    ['a reason with neither words nor a picture', { reasons_for_living: [{ text: '' }] }],
    ['51 reasons', { reasons_for_living: lines(51, { text: 'x' }) }],
    ['words for a picture of 201 characters', { reasons_for_living: [{ photo: photo(9), photo_alt: long(201) }] }],
    ['a picture of more than 300 kB', { reasons_for_living: [{ photo: photo(300_200) }] }],
    ['a drawing that can hold scripts', { reasons_for_living: [{ photo: photo(9, 'svg+xml') }] }],
    ['a page instead of a picture', { reasons_for_living: [{ photo: 'data:text/html;base64,PGI+' }] }],
    ['the address of a picture elsewhere', { reasons_for_living: [{ photo: 'https://example.org/a.png' }] }],
    ['six pictures', { reasons_for_living: lines(6, { photo: photo(9) }) }],
    ['a review every 6 days', { review_every_days: 6 }],
    ['a review every 366 days', { review_every_days: 366 }],
    ['"yes" for a switch', { notice_warning_signs: 'yes' }],
    ['a list instead of a plan', { warning_signs: 'x' }],
  ])('refuses %s and keeps what was there', async (_what, wrong) => {
    await client.call('safetyPlan.save', plan);
    const refused = await client.call('safetyPlan.save', wrong);
    expect(refused.code).toBe('VALIDATION_ERROR');
    expectStatus(refused, 400);
    expect((await client.call('safetyPlan.get')).data.safety_plan.warning_signs).toHaveLength(1);
  });

  it('takes what is just within the limits', async () => {
    const full = {
      warning_signs: lines(20, { text: long(500) }),
      reasons_for_living: [...lines(5, { photo: photo(300_000) }), ...lines(45, { text: long(500) })],
      people_to_ask: lines(10, { name: long(200), phone: long(50), relationship: long(100), note: long(500) }),
      review_every_days: null,
    };
    const { data } = await client.call('safetyPlan.save', full);
    expect(data.safety_plan.review_on).toBeNull();
    expect(data.safety_plan.reasons_for_living).toHaveLength(50);
  });

  it('asks to be looked over on its day', async () => {
    await client.call('safetyPlan.save', plan);
    // The session rests half an hour at most; the clock of the test goes on without it.
    door.clock.set('2026-06-19T09:30:00Z');
    await client.call('auth.login', { username: 'harbour', password: 'a quiet harbour at seven in the morning' });
    expect((await client.call('safetyPlan.get')).data.safety_plan.is_review_due).toBe(true);
    await client.call('safetyPlan.save', plan);
    const { safety_plan } = (await client.call('safetyPlan.get')).data;
    expect(safety_plan).toMatchObject({ is_review_due: false, review_on: '2026-07-19' });
  });

  it('keeps chosen lines in a plain file until they are hidden, and then no form opened before brings them back', async () => {
    const chosen = { ...plan, people_to_ask: [{ ...plan.people_to_ask[0], before_unlock: true }] };
    const { safety_plan: saved } = (await client.call('safetyPlan.save', chosen)).data;
    expect(JSON.parse(readFileSync(openFile(), 'utf8'))).toEqual({
      lines: [{ section: 'people_to_ask', text: 'Next door, neighbour, Also at night', phone: '+49 40 5550147' }],
    });
    expect((await client.call('safetyPlan.get')).data.lines_before_unlock).toBe(1);
    door.clock.advance(1_000);
    const hidden = await client.call('safetyPlan.hideLines');
    expect(hidden.data).toEqual({ lines_before_unlock: 0 });
    expectStatus(hidden, 200);
    expect(existsSync(openFile())).toBe(false);
    const after = (await client.call('safetyPlan.get')).data;
    expect(after.lines_before_unlock).toBe(0);
    expect(after.safety_plan.people_to_ask[0]).toMatchObject({ name: 'Next door', before_unlock: false });
    expect(after.safety_plan.reasons_for_living[1].photo).toBe(photo(200));
    const stale = await client.call('safetyPlan.save', { ...chosen, updated_at: saved.updated_at });
    expect(stale.code).toBe('CONFLICT');
    expect(existsSync(openFile())).toBe(false);
  });

  it('goes with everything: plan, pictures, draft and open lines', async () => {
    await client.call('safetyPlan.save', {
      ...plan,
      warning_signs: [{ text: 'I stop answering', before_unlock: true }],
    });
    await client.call('drafts.put', { kind: 'safety_plan', data: { words: 'half a line' } });
    const deleted = await client.call('safetyPlan.delete');
    expect(deleted.data).toEqual({ deleted: true, still_in_backups: 0 });
    expectStatus(deleted, 200);
    expect((await client.call('safetyPlan.get')).data.safety_plan).toBeNull();
    expect((await client.call('drafts.get', { kind: 'safety_plan' })).data.draft).toBeNull();
    expect(existsSync(openFile())).toBe(false);
    expect((await client.call('resources.crisis')).data.safety_plan_available).toBe(false);
  });

  it('is part of the export, with its pictures', async () => {
    await client.call('safetyPlan.save', plan);
    const { data } = await client.call('privacy.export', { format: 'json' });
    const [row] = data.data.safety_plans;
    expect(JSON.parse(row.plan_sealed).people_to_ask[0]).toMatchObject({ name: 'Next door', phone: '+49 40 5550147' });
    expect(JSON.parse(row.pictures_sealed)).toEqual([null, photo(200)]);
  });

  it('belongs to one person, and is nobody’s without a session', async () => {
    await client.call('safetyPlan.save', {
      ...plan,
      warning_signs: [{ text: 'I stop answering', before_unlock: true }],
    });
    const file = openFile();
    const other = door.client();
    for (const name of ['safetyPlan.get', 'safetyPlan.save', 'safetyPlan.delete', 'safetyPlan.hideLines'] as const) {
      const refused = await other.call(name);
      expect(refused.code).toBe('UNAUTHENTICATED');
      expectStatus(refused, 401);
    }
    await register(other, 'lighthouse');
    expect((await other.call('safetyPlan.get')).data).toMatchObject({ safety_plan: null, lines_before_unlock: 0 });
    await other.call('safetyPlan.hideLines');
    expect((await other.call('safetyPlan.delete')).code).toBe('NOT_FOUND');
    expect(existsSync(file)).toBe(true);
    expect((await client.call('safetyPlan.get')).data.lines_before_unlock).toBe(1);
  });
});
