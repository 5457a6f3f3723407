import { describe, expect, it } from 'vitest';
import {
  emptyStressForm,
  isEmptyStressForm,
  stressDraftOf,
  stressFormOf,
  stressFormOfDraft,
  stressInput,
  stressMomentProblem,
  stressUpdateInput,
} from '../../../src-renderer/screens/stress/stressForm.ts';
import type { StressEntry } from '../../../src-shared/contract/stress.ts';

const zone = 'Europe/Berlin';

const entry: StressEntry = {
  id: '0190a000-0000-7000-8000-000000000000',
  stress_level: 7,
  stressors: ['work'],
  physical_symptoms: ['headache'],
  coping_strategies_used: ['a break'],
  effectiveness_rating: 3,
  notes: 'note',
  recorded_at: '2026-06-01T10:00:42.000Z',
  day: '2026-06-01',
  created_at: '2026-06-01T10:00:42.000Z',
  updated_at: '2026-06-01T10:00:42.000Z',
};

describe('the stress form', () => {
  it('survives as a draft, and leaves out what does not fit', () => {
    const form = { ...emptyStressForm, stress_level: 6, stressors: ['work'], notes: 'n', moment: '2026-06-01T12:00' };
    expect(stressFormOfDraft(stressDraftOf(form))).toEqual(form);
    expect(isEmptyStressForm(stressFormOfDraft({ stress_level: 'six', stressors: 'work' }))).toBe(true);
  });

  it('sends a rating of what was tried only with something tried', () => {
    const form = { ...emptyStressForm, stress_level: 6, effectiveness_rating: 4 };
    expect(stressInput(form, zone).effectiveness_rating).toBeNull();
    expect(stressInput({ ...form, coping_strategies_used: ['a break'] }, zone).effectiveness_rating).toBe(4);
    expect(() => stressInput(emptyStressForm, zone)).toThrow(TypeError);
  });

  it('keeps the seconds of an entry whose time was not changed', () => {
    const form = stressFormOf(entry, zone);
    expect(form.moment).toBe('2026-06-01T12:00');
    expect(stressUpdateInput(entry, form, zone)).not.toHaveProperty('recorded_at');
    expect(stressUpdateInput(entry, { ...form, moment: '2026-06-01T13:30' }, zone).recorded_at).toBe(
      '2026-06-01T11:30:00.000Z',
    );
  });

  it('refuses a moment that has not come, or is none', () => {
    const at = (moment: string | null) => stressMomentProblem({ ...emptyStressForm, moment }, '2026-06-01T12:00');
    expect([at(null), at('2026-06-01T12:00')]).toEqual([null, null]);
    expect([at('2026-06-01T12:01'), at('')].every((problem) => problem !== null)).toBe(true);
  });
});
