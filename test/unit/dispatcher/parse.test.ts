import { describe, expect, it } from 'vitest';
import { parseInput } from '../../../src-main/dispatcher/parse.ts';
import { contract, type EndpointName } from '../../../src-shared/contract/index.ts';
import { AppError } from '../../../src-shared/errors.ts';

function problems(name: EndpointName, input: unknown): Record<string, string> {
  try {
    parseInput(contract[name], input);
  } catch (error) {
    if (error instanceof AppError) {
      return Object.fromEntries((error.details ?? []).map(({ path, message }) => [path, message]));
    }
    throw error;
  }
  return {};
}

describe('what is wrong with an input', () => {
  it('is said in sentences that name the field', () => {
    expect(problems('mood.track', { mood_rating: 11, emotions: 'calm', notes: 3, sky: 'blue' })).toEqual({
      mood_rating: 'Must be at most 10.',
      emotions: 'Must be a list.',
      notes: 'Must be a text.',
      sky: 'Unknown field.',
    });
    expect(problems('mood.track', {})).toEqual({ mood_rating: 'Is required.' });
    expect(
      problems('auth.register', { username: 'ab', email: 'a@example.org', password: 'x', timezone: 'UTC' }),
    ).toEqual({
      username: 'Must have at least 3 characters.',
    });
    expect(problems('mood.history', { sort: 'up' })).toEqual({ sort: 'Must be one of asc, desc.' });
    expect(problems('mood.track', { mood_rating: 5, emotions: [' '] })).toEqual({ 'emotions.0': 'Must not be empty.' });
  });

  it('is that a field is missing, also where its form has words of its own', () => {
    expect(problems('auth.register', {})).toEqual({
      username: 'Is required.',
      email: 'Is required.',
      password: 'Is required.',
    });
    expect(problems('goals.create', {})).toEqual({ goal_type: 'Is required.', target: 'Is required.' });
    expect(problems('reminders.create', {})).toEqual({ reminder_type: 'Is required.', schedule: 'Is required.' });
    expect(problems('auth.login', { password: 'x' })).toEqual({ username: 'Give either username or email.' });
  });

  it('is a lowest value above the highest', () => {
    expect(problems('mood.history', { min_rating: 7, max_rating: 3 })).toEqual({
      max_rating: 'Must not be below min_rating.',
    });
    expect(problems('stress.history', { min_level: 7, max_level: 3 })).toEqual({
      max_level: 'Must not be below min_level.',
    });
    expect(problems('mood.history', { min_rating: 3, max_rating: 3 })).toEqual({});
  });

  it('is found within the form that was meant', () => {
    const account = { username: 'harbour', email: 'a@example.org', password: 'x', timezone: 'UTC' };
    expect(problems('auth.register', { ...account, crisis_contact: { name: '', phone: '1' } })).toEqual({
      'crisis_contact.name': 'Must not be empty.',
    });
    expect(problems('auth.register', { ...account, crisis_contact: 5 })).toEqual({
      crisis_contact: 'Is not of any form that is taken here.',
    });
  });

  it('is an input that is no object', () => {
    expect(problems('mood.track', [])).toEqual({ '': 'Must be an object.' });
  });
});
