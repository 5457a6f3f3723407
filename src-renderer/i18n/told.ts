import english from '../../resources/locales/en.json';
import type { SafetyPlanGuide } from '../../src-shared/contract/safety.ts';
import { textOr } from './i18n.ts';

/**
 * What the service layer says of help, of questionnaires, and of why something was not done comes in English. Those
 * sentences stand in the locale files, too, and a test holds the two together. A sentence is found by its words: one
 * that has changed, or that nobody has translated, is shown as it came, and never as something else.
 */
const namespaces = ['crisis', 'plan', 'lines', 'instruments', 'refusals'] as const;

/** A sentence with places for names and numbers. */
interface Pattern {
  readonly key: string;
  readonly form: RegExp;
}

interface Sentences {
  readonly keys: ReadonlyMap<string, string>;
  readonly patterns: readonly Pattern[];
}

let known: Sentences | undefined;

function sentences(): Sentences {
  if (known === undefined) {
    const texts = namespaces.flatMap((namespace) => textsOf(english[namespace], `${namespace}:`));
    const patterns = texts.filter(([text]) => text.includes('{{')).map(([text, key]) => ({ key, form: formOf(text) }));
    known = { keys: new Map(texts), patterns };
  }
  return known;
}

function textsOf(texts: object, path: string): (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[inner, `${path}${name}`] as const] : textsOf(inner as object, `${path}${name}.`),
  );
}

/** `Port {{port}} is in use.` as a pattern that finds the port again. */
function formOf(text: string): RegExp {
  const parts = text
    .split(/(\{\{\w+\}\})/)
    .map((part) =>
      part.startsWith('{{') ? `(?<${part.slice(2, -2)}>.+)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
  return new RegExp(`^${parts.join('')}$`);
}

/** A sentence of the service layer in the language of the window. */
export function told(text: string): string {
  const { keys, patterns } = sentences();
  const key = keys.get(text);
  if (key !== undefined) {
    return textOr(key, text);
  }
  for (const pattern of patterns) {
    const values = pattern.form.exec(text)?.groups;
    if (values !== undefined) {
      return textOr(pattern.key, text, values);
    }
  }
  return text;
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
