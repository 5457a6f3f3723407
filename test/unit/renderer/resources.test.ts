import { describe, expect, it } from 'vitest';
import { groupResources } from '../../../src-renderer/screens/resources/groupResources.ts';
import {
  emptyResourceForm,
  isWebAddress,
  otherContact,
  type Resource,
  resourceFormOf,
  resourceInput,
} from '../../../src-renderer/screens/resources/resourceForm.ts';
import { specialtyWord, typeWord } from '../../../src-renderer/screens/resources/resourceWords.ts';

const line: Resource = {
  id: 'xx-line',
  name: 'A line',
  resource_type: 'crisis_line',
  description: null,
  contact_info: '0800 1 · https://example.org',
  location: 'Germany',
  specialty: ['suicide'],
  availability: '24/7',
  is_crisis_resource: true,
  phone: '0800 1',
  sms: null,
  chat_url: null,
  url: 'https://example.org',
  hours: '24/7',
  country: 'DE',
  languages: ['de'],
  verified: 'two-sources',
  last_verified: '2026-11',
  sources: [],
  is_own: false,
  is_corrected: false,
};

describe('an entry in the form', () => {
  it('does not take the ways that have their own field for other ways to reach somebody', () => {
    expect(otherContact(line)).toBeNull();
    expect(resourceFormOf(line).contact_info).toBe('');
    expect(otherContact({ ...line, contact_info: 'post@example.org' })).toBe('post@example.org');
  });

  it('sends nothing for what is empty, and each topic once', () => {
    const input = resourceInput({ ...emptyResourceForm, name: ' Practice ', specialty: 'grief, , sleep,grief' });
    expect(input).toEqual({
      name: 'Practice',
      resource_type: 'therapist',
      phone: null,
      url: null,
      contact_info: null,
      location: null,
      availability: null,
      specialty: ['grief', 'sleep'],
      languages: [],
      description: null,
      is_crisis_resource: false,
    });
  });

  it('wants a whole web address or none', () => {
    expect(['', ' ', 'https://example.org/a', 'HTTP://example.org'].map(isWebAddress)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['example.org', 'ftp://example.org', 'https://'].map(isWebAddress)).toEqual([false, false, false]);
  });
});

describe('groups of the list', () => {
  it('puts own entries first, then kinds in order of urgency, and leaves none out', () => {
    const own = { ...line, id: 'own', is_own: true, resource_type: 'therapist' };
    const strange = { ...line, id: 'strange', resource_type: 'peer_group' };
    const emergency = { ...line, id: 'emergency', resource_type: 'emergency' };
    const groups = groupResources([strange, line, emergency, own]);
    expect(groups.map(({ title, resources }) => [title, resources.map(({ id }) => id)])).toEqual([
      ['My own', ['own']],
      ['Emergency numbers', ['emergency']],
      ['Crisis lines', ['xx-line']],
      ['More', ['strange']],
    ]);
  });
});

describe('words of the directory', () => {
  it('are written as people write them, known or not', () => {
    expect([
      typeWord('crisis_line'),
      typeWord('peer_group'),
      specialtyWord('lgbtq'),
      specialtyWord('self_harm'),
    ]).toEqual(['Crisis line', 'Peer group', 'LGBTQ', 'Self harm']);
  });
});
