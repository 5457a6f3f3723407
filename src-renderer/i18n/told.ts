import english from '../../resources/locales/en.json';
import type { SafetyPlanGuide } from '../../src-shared/contract/safety.ts';
import { textOr } from './i18n.ts';

/**
 * What the service layer says of help and of questionnaires comes in English, from the facts. Those sentences stand in the locale files, too,
 * and a test holds the two together. A sentence is found by its words: one that has changed, or that nobody has
 * translated, is shown as it came, and never as something else.
 */
const namespaces = ['crisis', 'plan', 'lines', 'instruments'] as const;

let keys: ReadonlyMap<string, string> | undefined;

function keysByText(): ReadonlyMap<string, string> {
  keys ??= new Map(namespaces.flatMap((namespace) => textsOf(english[namespace], `${namespace}:`)));
  return keys;
}

function textsOf(texts: object, path: string): (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[inner, `${path}${name}`] as const] : textsOf(inner as object, `${path}${name}.`),
  );
}

/** A sentence of the service layer in the language of the window. */
export function told(text: string): string {
  const key = keysByText().get(text);
  return key === undefined ? text : textOr(key, text);
}

/** "Ambulance (112)": the kind of an emergency number is translated, the number and proper names stay. */
export function toldNumber(label: string): string {
  const [, kind, number] = /^(.+) (\([\d ]+\))$/.exec(label) ?? [];
  return kind === undefined ? told(label) : `${told(kind)} ${number}`;
}

/** The words around a safety plan. */
export function toldGuide(guide: SafetyPlanGuide): SafetyPlanGuide {
  return {
    ...guide,
    purpose: told(guide.purpose),
    intro: told(guide.intro),
    always_on_top: told(guide.always_on_top),
    review_help: told(guide.review_help),
    sections: guide.sections.map((section) => ({
      ...section,
      title: told(section.title),
      help: told(section.help),
      ideas: section.ideas.map(told),
    })),
  };
}
