import type { Strategy } from '../../../src-shared/contract/coping.ts';
import type { SafetyPlan, SafetyPlanGuide } from '../../../src-shared/contract/safety.ts';
import { api } from '../../api.ts';
import { told, toldGuide } from '../../i18n/told.ts';
import { type Directory, generalLines } from './AlwaysOnTop.tsx';
import { newItem, type PlanForm, type PlanItem, planFormOf, withLines } from './planForm.ts';
import { sectionFields } from './sectionFields.ts';

/** So many of the country's lines stand in a first plan already. */
const prefilledLines = 2;
const mostSuggestions = 8;
/** An exercise that leads here. */
const thisPlan = 'use-my-safety-plan';

/** What the form of a plan is made from, as it is in the vault now. */
export interface EditorData {
  readonly plan: SafetyPlan | null;
  readonly guide: SafetyPlanGuide;
  /** Undefined when it could not be read: the plan can be written without it. */
  readonly directory: Directory | undefined;
  /** Professionals and services the person has entered under Resources. */
  readonly own: readonly PlanItem[];
  /** Exercises that fit a hard hour, those that helped before first. */
  readonly exercises: readonly Pick<Strategy, 'id' | 'name'>[];
}

export async function loadEditorData(): Promise<EditorData> {
  const [{ safety_plan: plan, guide }, directory, own, exercises] = await Promise.all([
    api('safetyPlan.get', {}),
    api('resources.crisis', {}).catch(() => undefined),
    api('resources.list', {}).then(
      ({ resources }) => resources.filter((resource) => resource.is_own).map(serviceOf),
      () => [],
    ),
    api('coping.strategies', {}).then(
      ({ strategies }) =>
        strategies.filter(({ id, suitable_in_crisis: fits }) => fits && id !== thisPlan).slice(0, mostSuggestions),
      () => [],
    ),
  ]);
  return { plan, guide: toldGuide(guide), directory, own, exercises };
}

/** The saved plan as a form; the first plan begins with crisis lines of the country, which can be taken out. */
export function startForm({ plan, guide, directory }: EditorData): PlanForm {
  const form = planFormOf(plan, guide.review_every_days);
  const services = generalLines(directory).slice(0, prefilledLines).map(serviceOf);
  return plan === null ? withLines(form, 'professionals_services', services) : form;
}

/** The country's crisis lines as lines of a plan. */
export function servicesOf(directory: Directory | undefined): PlanItem[] {
  return (directory?.hotlines ?? []).map(serviceOf);
}

interface Service {
  readonly name: string;
  readonly phone: string | null;
  readonly hours: string | null;
}

function serviceOf({ name, phone, hours }: Service): PlanItem {
  const { mainMost } = sectionFields.professionals_services;
  return newItem({
    name: name.slice(0, mainMost),
    ...(phone === null ? {} : { phone }),
    ...(hours === null ? {} : { hours: told(hours).slice(0, mainMost) }),
  });
}
