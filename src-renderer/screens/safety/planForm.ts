import { textOr } from '../../i18n/i18n.ts';
import '../../zodWithoutEval.ts';
import { z } from 'zod';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { type SafetyPlan, type SafetyPlanSection, safetyPlanSections } from '../../../src-shared/contract/safety.ts';
import type { DraftData } from '../../state/draftRegistry.ts';
import { sectionFields } from './sectionFields.ts';

export const sectionIds = Object.keys(safetyPlanSections) as readonly SafetyPlanSection[];
export const mostPictures = 5;

const measure = z.object({
  kind: z.enum(['mood', 'energy', 'stress', 'sleep_quality', 'sleep_hours', 'social']),
  direction: z.enum(['at_most', 'at_least']),
  value: z.number(),
  days: z.number(),
});
export type Measure = z.output<typeof measure>;

const planItem = z.object({
  /** Names the line while it is on the screen, wherever it moves. */
  key: z.string(),
  /** What is typed, by the names of the contract; an empty text is none. */
  values: z.record(z.string(), z.string()),
  before_unlock: z.boolean(),
  done: z.boolean(),
  measure: measure.nullable(),
  strategy_id: z.string().nullable(),
  photo: z.string().nullable(),
});
/** One line of any section, as the form keeps it. */
export type PlanItem = Readonly<z.output<typeof planItem>>;

const items = z.array(planItem);
const planForm = z.object({
  sections: z.object({
    warning_signs: items,
    internal_coping: items,
    distraction_people_places: items,
    people_to_ask: items,
    professionals_services: items,
    safer_surroundings: items,
    reasons_for_living: items,
  }),
  notice_warning_signs: z.boolean(),
  review_every_days: z.number().nullable(),
  /** The version it is made from; null: there was no plan. */
  updated_at: z.string().nullable(),
});

export interface PlanForm {
  readonly sections: Readonly<Record<SafetyPlanSection, readonly PlanItem[]>>;
  readonly notice_warning_signs: boolean;
  readonly review_every_days: number | null;
  readonly updated_at: string | null;
}

export function newItem(values: Readonly<Record<string, string>> = {}, strategy_id: string | null = null): PlanItem {
  return {
    key: crypto.randomUUID(),
    values: { ...values },
    before_unlock: false,
    done: false,
    measure: null,
    strategy_id,
    photo: null,
  };
}

/** The form of a saved plan; without one an empty form that asks to be looked over every `reviewEvery` days. */
export function planFormOf(plan: SafetyPlan | null, reviewEvery: number): PlanForm {
  return {
    sections: mapSections((section) => (plan === null ? [] : plan[section].map((line) => itemOf(line)))),
    notice_warning_signs: plan?.notice_warning_signs ?? false,
    review_every_days: plan === null ? reviewEvery : plan.review_every_days,
    updated_at: plan?.updated_at ?? null,
  };
}

export function mapSections<T>(make: (section: SafetyPlanSection) => T): Record<SafetyPlanSection, T> {
  return Object.fromEntries(sectionIds.map((section) => [section, make(section)])) as Record<SafetyPlanSection, T>;
}

function itemOf(line: Readonly<Record<string, unknown>>): PlanItem {
  const { before_unlock, done, measure: linked, strategy_id, photo, ...rest } = line;
  const texts = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    key: crypto.randomUUID(),
    values: Object.fromEntries(texts),
    before_unlock: before_unlock === true,
    done: done === true,
    measure: (linked as Measure | undefined) ?? null,
    strategy_id: typeof strategy_id === 'string' ? strategy_id : null,
    photo: typeof photo === 'string' ? photo : null,
  };
}

export function draftOfForm(form: PlanForm): DraftData {
  return { form: form as unknown as DraftData };
}

/** Null when there is none, or none that this version understands. */
export function formOfDraft(draft: DraftData | null): PlanForm | null {
  const read = planForm.safeParse(draft?.form);
  return read.success ? read.data : null;
}

function isEmptyItem(item: PlanItem): boolean {
  return item.photo === null && Object.values(item.values).every((value) => value.trim() === '');
}

export function isEmptyForm(form: PlanForm): boolean {
  return sectionIds.every((section) => form.sections[section].every(isEmptyItem));
}

/** What a line is called where it is spoken of. */
export function nameOfItem(section: SafetyPlanSection, item: PlanItem): string {
  return (
    item.values[sectionFields[section].main]?.trim() || Object.values(item.values).find((value) => value.trim()) || ''
  );
}

/** Lines that lack the one thing they cannot do without, by key, in words. */
export function problemsOf(form: PlanForm): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const section of sectionIds) {
    const { main } = sectionFields[section];
    for (const item of form.sections[section]) {
      const isMissing = (item.values[main] ?? '').trim() === '' && item.photo === null;
      if (isMissing && !isEmptyItem(item)) {
        problems.set(item.key, textOr(`safety:missing.${main}`, ''));
      }
    }
  }
  return problems;
}

export function picturesIn(form: PlanForm): number {
  return form.sections.reasons_for_living.filter(({ photo }) => photo !== null).length;
}

/** What is sent: lines without anything in them are left out, and so are empty fields. */
export function saveInput(form: PlanForm): CallInput<'safetyPlan.save'> {
  const lines = mapSections((section) =>
    form.sections[section].filter((item) => !isEmptyItem(item)).map((item) => lineOf(section, item)),
  );
  return {
    ...(lines as CallInput<'safetyPlan.save'>),
    notice_warning_signs: form.notice_warning_signs,
    review_every_days: form.review_every_days,
    updated_at: form.updated_at,
  };
}

function lineOf(section: SafetyPlanSection, item: PlanItem): Readonly<Record<string, unknown>> {
  const texts = Object.entries(item.values)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([name, value]) => value !== '' && (name !== 'photo_alt' || item.photo !== null));
  return {
    ...Object.fromEntries(texts),
    before_unlock: item.before_unlock,
    ...(section === 'safer_surroundings' ? { done: item.done } : {}),
    ...(section === 'warning_signs' && item.measure !== null ? { measure: item.measure } : {}),
    ...(section === 'internal_coping' && item.strategy_id !== null ? { strategy_id: item.strategy_id } : {}),
    ...(section === 'reasons_for_living' && item.photo !== null ? { photo: item.photo } : {}),
  };
}

/** The lines of one section after a change. */
export function withLines(form: PlanForm, section: SafetyPlanSection, lines: readonly PlanItem[]): PlanForm {
  return { ...form, sections: { ...form.sections, [section]: lines } };
}

/** The list with one line moved by one place; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) {
    return list;
  }
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
