import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly is_own: boolean;
}

describe.each(bothDoors)('the directory over %s', (_name, open) => {
  let door: Door;
  let client: Client;

  beforeEach(async () => {
    door = await open();
    client = door.client();
  });

  afterEach(async () => {
    await door.close();
  });

  const list = async (input: object = {}, by = client) => (await by.call('resources.list', input)).data;
  const ids = async (input: object = {}, by = client) =>
    (await list(input, by)).resources.map((resource: Shown) => resource.id);

  it('is there without a session, with the documented fields, sources and dates', async () => {
    const { resources, country, types, note, is_stale } = await list({ location: 'Germany' });
    expect(country).toBe('DE');
    expect(resources.length).toBeGreaterThan(2);
    for (const resource of resources) {
      expect(['DE', 'INT']).toContain(resource.country);
      expect(resource.sources.length).toBeGreaterThan(0);
      expect(resource.last_verified).toMatch(/^\d{4}-\d{2}$/);
      expect(resource.contact_info).not.toBe('');
    }
    expect(types).toContain('crisis_line');
    expect(note).toBeNull();
    expect(is_stale).toBe(false);
    door.clock.set('2028-01-01T00:00:00Z');
    expect((await list()).is_stale).toBe(true);
  });

  it('filters by type, specialty, language and words', async () => {
    const youth = await list({ specialty: 'youth', location: 'US' });
    expect(youth.resources.length).toBeGreaterThan(0);
    for (const resource of youth.resources) expect(resource.specialty).toContain('youth');
    const spanish = await list({ language: 'es', type: 'CRISIS_LINE' });
    expect(spanish.resources.length).toBeGreaterThan(0);
    for (const resource of spanish.resources) expect(resource.languages).toContain('es');
    expect(await ids({ q: 'samaritans', location: 'GB' })).not.toEqual([]);
    expect(await ids({ q: 'no such words at all' })).toEqual([]);
    expect((await client.call('resources.list', { colour: 'red' })).code).toBe('VALIDATION_ERROR');
  });

  it('never leaves somebody before an empty list or a place it does not know without a word', async () => {
    const nothing = await list({ location: 'US', specialty: 'anxiety' });
    expect(nothing.resources).toEqual([]);
    expect(nothing.note).toMatch(/Lines for everything/);
    const elsewhere = await list({ location: 'Atlantis' });
    expect(elsewhere.resources.length).toBeGreaterThan(0);
    expect(elsewhere.note).toMatch(/from everywhere/);
  });

  it('shows finders with a note where a kind of help cannot be listed', async () => {
    const { resources, note } = await list({ type: 'therapist', location: 'FR' });
    expect(note).toMatch(/town/);
    expect(resources.length).toBeGreaterThan(0);
  });

  it('holds the person’s own professionals, for nobody else, sealed', async () => {
    expect((await client.call('resources.create', { name: 'x', resource_type: 'therapist' })).code).toBe(
      'UNAUTHENTICATED',
    );
    await register(client);
    const created = await client.call('resources.create', {
      name: 'The practice by the park',
      resource_type: 'therapist',
      phone: '+49 30 5550100',
      location: 'Berlin',
      specialty: ['anxiety'],
      languages: ['de'],
    });
    expect(created.success).toBe(true);
    const { id } = created.data.resource;
    expect(created.data.resource).toMatchObject({ is_own: true, contact_info: '+49 30 5550100', verified: 'own' });

    const found = await list({ type: 'therapist', location: 'berlin' });
    expect(found.resources[0]).toMatchObject({ id, name: 'The practice by the park' });
    expect(found.note).toMatch(/town/);
    const other = door.client();
    await register(other, 'mountain');
    expect(await ids({ type: 'therapist' }, other)).not.toContain(id);
    expect((await other.call('resources.update', { id, name: 'mine now' })).code).toBe('NOT_FOUND');

    const changed = await client.call('resources.update', { id, phone: null, availability: 'Mondays' });
    expect(changed.data.resource).toMatchObject({ phone: null, availability: 'Mondays', specialty: ['anxiety'] });
    expect((await client.call('resources.delete', { id })).data).toEqual({ deleted: true, id });
    expect(await ids()).not.toContain(id);
    expect((await client.call('resources.delete', { id })).code).toBe('NOT_FOUND');
    expect((await client.call('resources.create', { name: ' ', resource_type: 'therapist' })).code).toBe(
      'VALIDATION_ERROR',
    );
  });

  it('lets a person correct a bundled entry for themselves, and take it back', async () => {
    await register(client);
    const [bundled] = (await list({ location: 'DE', type: 'crisis_line' })).resources;
    const corrected = await client.call('resources.update', { id: bundled.id, phone: '0800 0000000' });
    expect(corrected.data.resource).toMatchObject({ id: bundled.id, phone: '0800 0000000', is_corrected: true });
    const shown = (await list({ location: 'DE' })).resources.find((resource: Shown) => resource.id === bundled.id);
    expect(shown).toMatchObject({ phone: '0800 0000000', name: bundled.name, is_corrected: true });
    await client.call('resources.delete', { id: bundled.id });
    const back = (await list({ location: 'DE' })).resources.find((resource: Shown) => resource.id === bundled.id);
    expect(back).toEqual(bundled);
    expect((await client.call('resources.update', { id: 'no-such-line', phone: '1' })).code).toBe('NOT_FOUND');
  });

  it('offers prompts, one of them for today, and what was written on this day before', async () => {
    await register(client);
    const { today, prompts, categories } = (await client.call('journal.prompts')).data;
    expect(prompts).toContainEqual(today);
    expect((await client.call('journal.prompts')).data.today).toEqual(today);
    expect((await client.call('journal.prompts', { category: categories[1] })).data.prompts.length).toBeLessThan(
      prompts.length,
    );
    expect((await client.call('journal.prompts', { category: 'none such' })).code).toBe('VALIDATION_ERROR');
    door.clock.advance(25 * 60_000);
    await client.call('journal.create', { content: 'two years back', recorded_at: '2024-05-20T10:00:00Z' });
    await client.call('journal.create', { content: 'the day before', recorded_at: '2025-05-19T10:00:00Z' });
    await client.call('journal.create', { content: 'today', title: 'T' });
    const { entries } = (await client.call('journal.onThisDay')).data;
    expect(entries).toEqual([
      {
        id: expect.any(String),
        years_ago: 2,
        title: null,
        excerpt: 'two years back',
        day: '2024-05-20',
        recorded_at: '2024-05-20T10:00:00.000Z',
      },
    ]);
    expect((await client.call('journal.onThisDay', { date: '2024-02-29' })).data.entries).toEqual([]);
  });
});
