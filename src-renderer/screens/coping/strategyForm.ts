import type { Strategy } from '../../../src-shared/contract/coping.ts';
import type { CallInput } from '../../../src-shared/contract/index.ts';

/** An own strategy as the form keeps it; empty strings are none. */
export interface StrategyForm {
  readonly name: string;
  readonly description: string;
  readonly category: string;
  /** One step a line. */
  readonly instructions: string;
  readonly minutes: string;
  /** With commas between. */
  readonly helps_with: string;
}

export function strategyFormOf(strategy: Strategy | null): StrategyForm {
  return {
    name: strategy?.name ?? '',
    description: strategy?.description ?? '',
    category: strategy?.category ?? 'own',
    instructions: strategy?.instructions.join('\n') ?? '',
    minutes: String(strategy?.duration_minutes ?? ''),
    helps_with: strategy?.helps_with.join(', ') ?? '',
  };
}

const partsOf = (text: string, separator: string): string[] => [
  ...new Set(
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

export function strategyInput(form: StrategyForm): CallInput<'coping.create'> {
  return {
    name: form.name.trim(),
    description: form.description.trim(),
    category: form.category,
    instructions: partsOf(form.instructions, '\n'),
    duration_minutes: form.minutes === '' ? null : Number(form.minutes),
    helps_with: partsOf(form.helps_with, ','),
  };
}
