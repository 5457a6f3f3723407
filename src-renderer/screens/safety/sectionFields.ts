import type { SafetyPlanSection } from '../../../src-shared/contract/safety.ts';

export interface PlanField {
  /** As in the contract. */
  readonly name: string;
  readonly most: number;
}

interface SectionFields {
  /** The field a line cannot do without; it stands first and may be long. */
  readonly main: string;
  readonly mainMost: number;
  readonly details: readonly PlanField[];
}

const phone: PlanField = { name: 'phone', most: 50 };
const note: PlanField = { name: 'note', most: 500 };

/** What a line of each section consists of, in the order of the form. */
export const sectionFields: Readonly<Record<SafetyPlanSection, SectionFields>> = {
  warning_signs: { main: 'text', mainMost: 500, details: [] },
  internal_coping: { main: 'text', mainMost: 500, details: [] },
  distraction_people_places: {
    main: 'name',
    mainMost: 200,
    details: [phone, { name: 'place', most: 200 }, note],
  },
  people_to_ask: { main: 'name', mainMost: 200, details: [phone, { name: 'relationship', most: 100 }, note] },
  professionals_services: {
    main: 'name',
    mainMost: 200,
    details: [phone, { name: 'hours', most: 200 }, { name: 'address', most: 500 }, note],
  },
  safer_surroundings: { main: 'what_i_will_do', mainMost: 500, details: [{ name: 'who_helps', most: 200 }] },
  reasons_for_living: { main: 'text', mainMost: 500, details: [] },
};
