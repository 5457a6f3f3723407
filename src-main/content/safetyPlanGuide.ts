import { z } from 'zod';
import facts from '../../resources/facts/safety-plan.json' with { type: 'json' };
import { type SafetyPlanGuide, type SafetyPlanSection, safetyPlanSections } from '../../src-shared/contract/safety.ts';

const text = z.string().min(1);

/** The words around a safety plan, as resources/facts/safety-plan.json holds them. Part of the program itself. */
const safetyPlanFacts = z.looseObject({
  version: z.int(),
  purpose: text,
  intro: text,
  always_on_top: z.looseObject({ text }),
  sections: z.array(
    z.looseObject({
      id: text,
      order: z.int().min(1),
      title: text,
      help: text,
      fields: z.looseObject({ kind: z.enum(['list', 'contacts']), min: z.literal(0), max: z.int().min(1) }),
      ideas: z.array(text).min(1),
      required: z.literal(false),
    }),
  ),
  after: z.looseObject({ help: text, review_prompt_days: z.int().min(1) }),
  rules_for_the_app: z.array(text).min(1),
});

let guide: SafetyPlanGuide | undefined;

export function safetyPlanGuide(): SafetyPlanGuide {
  guide ??= guideOf(safetyPlanFacts.parse(facts));
  return guide;
}

function guideOf({
  purpose,
  intro,
  always_on_top,
  after,
  sections,
}: z.output<typeof safetyPlanFacts>): SafetyPlanGuide {
  return {
    purpose,
    intro,
    always_on_top: always_on_top.text,
    review_help: after.help,
    review_every_days: after.review_prompt_days,
    sections: [...sections]
      .sort((one, other) => one.order - other.order)
      .map(({ id, title, help, ideas, fields }) => ({ id: sectionOf(id), title, help, ideas, most: fields.max })),
  };
}

function sectionOf(id: string): SafetyPlanSection {
  const name = id.replaceAll('-', '_');
  if (!Object.hasOwn(safetyPlanSections, name)) throw new Error('The facts name a section that a plan does not have.');
  return name as SafetyPlanSection;
}
