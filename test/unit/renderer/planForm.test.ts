import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftOfForm,
  formOfDraft,
  isEmptyForm,
  moved,
  newItem,
  type PlanForm,
  planFormOf,
  problemsOf,
  saveInput,
  sectionIds,
  withLines,
} from '../../../src-renderer/screens/safety/planForm.ts';
import { contract } from '../../../src-shared/contract/index.ts';

const empty = planFormOf(null, 90);

function withPeople(...values: Record<string, string>[]): PlanForm {
  return withLines(
    empty,
    'people_to_ask',
    values.map((value) => newItem(value)),
  );
}

describe('the form of a safety plan', () => {
  it('is saved as the contract takes it, without lines that hold nothing', () => {
    const form = withPeople({ name: ' Next door ', phone: '', note: '' }, { name: '', phone: '  ' });
    const input = saveInput(form);
    expect(contract['safetyPlan.save'].input.safeParse(input).success).toBe(true);
    expect(input.people_to_ask).toEqual([{ name: 'Next door', before_unlock: false }]);
    expect(isEmptyForm(withPeople({ name: ' ' }))).toBe(true);
  });

  it('comes back from a saved plan as it was', () => {
    const lines = {
      warning_signs: [
        { text: 'a', measure: { kind: 'mood', direction: 'at_most', value: 3, days: 2 }, before_unlock: true },
      ],
      internal_coping: [{ text: 'b', strategy_id: 'hope-box', before_unlock: false }],
      distraction_people_places: [{ name: 'c', place: 'd', before_unlock: false }],
      people_to_ask: [{ name: 'e', phone: '1', relationship: 'f', note: 'g', before_unlock: false }],
      professionals_services: [{ name: 'h', hours: 'i', address: 'j', before_unlock: false }],
      safer_surroundings: [{ what_i_will_do: 'k', who_helps: 'l', done: true, before_unlock: false }],
      reasons_for_living: [
        { photo: 'data:image/png;base64,AA==', photo_alt: 'm', before_unlock: false },
        { text: 'n', before_unlock: false },
      ],
    };
    const at = '2026-05-20T09:30:00.000Z';
    const settings = { notice_warning_signs: true, review_every_days: 30, updated_at: at };
    const plan = { ...lines, ...settings, reviewed_at: at, review_on: null, is_review_due: false, created_at: at };
    expect(saveInput(planFormOf(plan as never, 90))).toEqual({ ...lines, ...settings });
  });

  it('asks for the one word a line cannot do without, and only for lines that hold something', () => {
    const form = withPeople({ name: '', phone: '123' }, { name: '', phone: '' }, { name: 'Next door' });
    const [first] = form.sections.people_to_ask;
    expect([...problemsOf(form)]).toEqual([[first?.key, 'Please write whose line this is.']]);
  });

  it('needs no words beside a picture', () => {
    const picture = { ...newItem(), photo: 'data:image/png;base64,AA==' };
    expect(problemsOf(withLines(empty, 'reasons_for_living', [picture])).size).toBe(0);
  });

  it('leaves out the words of a picture that was taken away', () => {
    const reason = newItem({ text: 'The sea', photo_alt: 'Waves' });
    expect(saveInput(withLines(empty, 'reasons_for_living', [reason])).reasons_for_living).toEqual([
      { text: 'The sea', before_unlock: false },
    ]);
  });

  it('is the same after it was kept as a draft, whatever was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectionIds), fc.array(fc.string()), (section, texts) => {
        const form = withLines(
          empty,
          section,
          texts.map((text) => newItem({ text, name: text })),
        );
        expect(formOfDraft(JSON.parse(JSON.stringify(draftOfForm(form))))).toEqual(form);
      }),
    );
  });

  it('is not restored from a draft it does not understand', () => {
    expect(formOfDraft(null)).toBeNull();
    expect(formOfDraft({ words: 'something else' })).toBeNull();
  });
});

describe('moving a line', () => {
  it('changes places with its neighbour, and stays where there is none', () => {
    expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 2)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});
