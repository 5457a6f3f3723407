import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crisisResource, emergencyNumber, loadCrisisDirectory } from '../../../src-main/content/crisisDirectory.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');

function shipped(name: string): unknown[] {
  return JSON.parse(readFileSync(join(resources, 'facts', name), 'utf8'));
}

describe('the directory that ships', () => {
  it('fits its schema, entry by entry', () => {
    for (const entry of shipped('crisis-resources.json')) expect(crisisResource.parse(entry)).toEqual(entry);
    for (const entry of shipped('emergency-fallback.json')) expect(emergencyNumber.parse(entry)).toEqual(entry);
  });

  it('has an emergency number and a crisis line for every country, and no id twice', () => {
    const { resources: entries, emergency, isComplete } = loadCrisisDirectory(resources);
    expect(isComplete).toBe(true);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const countries = new Set(entries.map(({ country }) => country).filter((country) => country !== 'INT'));
    expect(countries.size).toBeGreaterThanOrEqual(33);
    for (const country of countries) {
      const types = entries.filter((entry) => entry.country === country).map(({ resource_type }) => resource_type);
      expect(types, country).toContain('emergency');
      expect(types, country).toContain('crisis_line');
    }
    expect(emergency.map(({ country }) => country).sort()).toEqual([...countries].sort());
  });

  it('offers a way in for every entry: a number, a message, a chat or a page', () => {
    for (const { id, phone, sms, chat_url, url } of loadCrisisDirectory(resources).resources) {
      expect(phone ?? sms ?? chat_url ?? url, id).not.toBeNull();
    }
  });

  it('has the same number built in as in the directory', () => {
    const { resources: entries, emergency } = loadCrisisDirectory(resources);
    for (const main of emergency) {
      const entry = entries.find(({ id }) => id === main.id);
      expect(entry).toMatchObject({
        country: main.country,
        resource_type: 'emergency',
        name: main.label,
        phone: main.phone,
        description: main.description,
      });
    }
  });

  it('comes with the most urgent first', () => {
    const order = loadCrisisDirectory(resources).resources.map(({ priority }) => priority);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order[0]).toBe(0);
  });
});

describe('a damaged directory', () => {
  let folder: string;
  let facts: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenkeel-facts-'));
    facts = join(folder, 'facts');
    mkdirSync(facts);
    cpSync(join(resources, 'facts'), facts, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['cut off', '[\n {"id": "de-'],
    ['something else', '{"resources": []}'],
  ])('that is %s leaves the built-in emergency numbers', (_name, text) => {
    const path = join(facts, 'crisis-resources.json');
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    const directory = loadCrisisDirectory(folder);
    expect(directory.isComplete).toBe(false);
    expect(directory.resources).toEqual([]);
    expect(directory.emergency.find(({ country }) => country === 'DE')?.phone).toBe('112');
  });

  it('loses the entry that is wrong and keeps the others', () => {
    const entries = shipped('crisis-resources.json') as { id: string; phone: unknown }[];
    const wrong = { ...entries[0], phone: 911 };
    writeFileSync(join(facts, 'crisis-resources.json'), JSON.stringify([wrong, ...entries.slice(1)]));
    const directory = loadCrisisDirectory(folder);
    expect(directory.isComplete).toBe(false);
    expect(directory.resources).toHaveLength(entries.length - 1);
  });

  it('still has the emergency numbers when nothing at all can be read', () => {
    rmSync(facts, { recursive: true });
    const { resources, emergency, isComplete } = loadCrisisDirectory(folder);
    expect({ resources, isComplete }).toEqual({ resources: [], isComplete: false });
    expect(emergency.find(({ country }) => country === 'DE')?.phone).toBe('112');
  });
});
