import { describe, expect, it } from 'vitest';
import {
  answersOfDraft,
  answersToSend,
  callsForHelp,
  firstOpenStep,
  type GivenAnswers,
  noAnswers,
  stepsOf,
} from '../../../src-renderer/screens/assessments/questionSteps.ts';

const options = [
  { label: 'No', value: 0 },
  { label: 'Yes', value: 1 },
];
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, text: `Question ${index + 1}`, options }));
const plain = { items: items(3), difficulty: null, skip_rule: null, help_first: [] };
const full = { ...plain, difficulty: { text: 'How difficult?', options }, help_first: [{ item: 3, values: [1] }] };
const skipping = { ...plain, skip_rule: { item: 1, value: 0, skips: [2, 3] } };
const given = (answers: GivenAnswers['answers'], difficulty: number | null = null) => ({ answers, difficulty });
const places = (steps: ReturnType<typeof stepsOf>) =>
  steps.map((step) => (step.kind === 'item' ? step.index : step.kind));

describe('the pages of a questionnaire', () => {
  it('are its questions, and the one on difficulty once there is something to be difficult', () => {
    expect(places(stepsOf(full, noAnswers(full)))).toEqual([0, 1, 2]);
    expect(places(stepsOf(full, given([0, 0, 0])))).toEqual([0, 1, 2]);
    expect(places(stepsOf(full, given([0, 1, 0])))).toEqual([0, 1, 2, 'difficulty']);
    expect(places(stepsOf(plain, given([0, 1, 0])))).toEqual([0, 1, 2]);
  });

  it('leave out what an answer makes needless, and send nothing for it', () => {
    expect(places(stepsOf(skipping, given([0, null, null])))).toEqual([0]);
    expect(places(stepsOf(skipping, given([1, null, null])))).toEqual([0, 1, 2]);
    expect(answersToSend(skipping, given([0, 1, 1]))).toEqual([0, null, null]);
    expect(answersToSend(skipping, given([1, 1, 1]))).toEqual([1, 1, 1]);
  });

  it('go on at the first open one', () => {
    const at = (answers: GivenAnswers) => firstOpenStep(stepsOf(full, answers), answers);
    expect(at(given([null, null, null]))).toBe(0);
    expect(at(given([1, null, 0]))).toBe(1);
    expect(at(given([1, 0, 0]))).toBe(3);
    expect(at(given([0, 0, 0]))).toBe(2);
  });
});

describe('an answer that calls for help', () => {
  it('is known by the questionnaire alone', () => {
    expect(callsForHelp(full, given([1, 1, 0]))).toBe(false);
    expect(callsForHelp(full, given([0, 0, 1]))).toBe(true);
    expect(callsForHelp(full, given([0, 0, null]))).toBe(false);
    expect(callsForHelp(plain, given([1, 1, 1]))).toBe(false);
  });
});

describe('answers that were kept', () => {
  it('come back when they fit', () => {
    expect(answersOfDraft(full, { answers: [1, null, 0], difficulty: null })).toEqual(given([1, null, 0]));
    expect(answersOfDraft(full, { answers: [1, 0, 0], difficulty: 1 })).toEqual(given([1, 0, 0], 1));
  });

  it.each([
    null,
    {},
    { answers: [] },
    { answers: [null, null, null] },
    { answers: [1, 0] },
    { answers: ['1', 0, 0] },
    { answers: [0.5, 0, 0] },
    { answers: 'all' },
  ])('count as none otherwise: %j', (data) => {
    expect(answersOfDraft(full, data)).toBeNull();
  });
});
