/** Columns of the daily read model, and what the journal holds of a day. */
export type MeasuredField =
  | 'mood'
  | 'stress'
  | 'sleep'
  | 'sleep_hours'
  | 'social'
  | 'exercise_minutes'
  | 'exercise_days'
  | 'journal_entries'
  | 'journal_words'
  | 'journal_days';

/**
 * How the value of a goal is found.
 *
 * `level`: mean of daily values. `swing`: root mean square of the differences of successive days. `weekly`: sum of a
 * week. `total`: sum since the start. `told`: by hand only.
 */
export type GoalMeasure =
  | { readonly kind: 'level' | 'swing' | 'weekly' | 'total'; readonly field: MeasuredField; readonly scale: Scale }
  | { readonly kind: 'told'; readonly scale: Scale };

/** What a target can be at all. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

export type GoalType =
  | 'mood_stability'
  | 'stress_reduction'
  | 'sleep_improvement'
  | 'exercise'
  | 'mindfulness'
  | 'social_connection'
  | 'journaling'
  | 'custom';

export interface GoalTarget {
  readonly value: number;
  readonly unit: string;
  readonly direction: 'up' | 'down';
}

const ratingScale: Scale = { lowest: 1, highest: 10 };
const anyScale: Scale = { lowest: -100_000, highest: 100_000 };
const daysPerWeek = 7;
const minutesPerWeek = 7 * 24 * 60;

interface Unit {
  readonly word: string;
  readonly isWeekly: boolean;
}

/** Why a target cannot be, by the field that is wrong. */
export interface ImpossibleTarget {
  readonly field: 'value' | 'unit' | 'direction';
  readonly message: string;
}

/**
 * Where the value of a goal comes from; undefined when its type is measured and the unit is none of the type's.
 * Units are compared without case, and `per week`, `/week` and `weekly` are `a week`.
 */
export function goalMeasure(type: GoalType, target: Pick<GoalTarget, 'unit' | 'direction'>): GoalMeasure | undefined {
  const { word, isWeekly } = unitOf(target.unit);
  switch (type) {
    case 'mood_stability':
      if (word !== 'points' || isWeekly) return undefined;
      return target.direction === 'up'
        ? { kind: 'level', field: 'mood', scale: ratingScale }
        : { kind: 'swing', field: 'mood', scale: { lowest: 0, highest: 9 } };
    case 'stress_reduction':
      return word === 'points' && !isWeekly ? { kind: 'level', field: 'stress', scale: ratingScale } : undefined;
    case 'sleep_improvement':
      if (isWeekly) return undefined;
      if (word === 'points') return { kind: 'level', field: 'sleep', scale: ratingScale };
      return word === 'hours' ? { kind: 'level', field: 'sleep_hours', scale: { lowest: 0, highest: 24 } } : undefined;
    case 'social_connection':
      return word === 'points' && !isWeekly ? { kind: 'level', field: 'social', scale: ratingScale } : told;
    case 'exercise':
      if (word === 'minutes') return counted('exercise_minutes', isWeekly, minutesPerWeek);
      return word === 'days' || word === 'times' ? counted('exercise_days', isWeekly, daysPerWeek) : told;
    case 'journaling':
      if (word === 'days') return counted('journal_days', isWeekly, daysPerWeek);
      if (word === 'words') return counted('journal_words', isWeekly, anyScale.highest);
      return word === 'entries' || word === 'times' ? counted('journal_entries', isWeekly, 500) : told;
    default:
      return told;
  }
}

/**
 * The whole target where only a number was given: the type's own unit and direction. For exercise and journaling up to
 * seven stands for days a week.
 */
export function completeTarget(
  type: GoalType,
  given: { readonly value: number; readonly unit?: string | undefined; readonly direction?: 'up' | 'down' | undefined },
): GoalTarget {
  const unit = given.unit?.trim() ?? '';
  return {
    value: given.value,
    unit: unit === '' ? ownUnit(type, given.value) : unit,
    direction: given.direction ?? (type === 'stress_reduction' ? 'down' : 'up'),
  };
}

/** Undefined when the target is possible: a unit and direction that its type has, a value on its scale. */
export function impossibleTarget(type: GoalType, target: GoalTarget): ImpossibleTarget | undefined {
  const measure = goalMeasure(type, target);
  if (measure === undefined) {
    return {
      field: 'unit',
      message:
        type === 'sleep_improvement' ? 'Must be points or hours for this goal.' : 'Must be points for this goal.',
    };
  }
  if (type === 'stress_reduction' && target.direction === 'up') {
    return { field: 'direction', message: 'Must be down: this goal is about less stress.' };
  }
  if (
    measure.kind !== 'told' &&
    type !== 'mood_stability' &&
    type !== 'stress_reduction' &&
    target.direction === 'down'
  ) {
    if (measure.field !== 'sleep_hours') return { field: 'direction', message: 'Must be up for this goal.' };
  }
  const { lowest, highest } = measure.scale;
  if (target.value < lowest || target.value > highest) {
    return { field: 'value', message: `Must be from ${lowest} to ${highest} for this goal.` };
  }
  if ((measure.kind === 'total' || measure.kind === 'weekly') && target.value <= 0) {
    return { field: 'value', message: 'Must be more than 0.' };
  }
  if (measure.kind === 'told' && target.direction === 'up' && target.value <= 0) {
    return { field: 'value', message: 'Must be more than 0 where more is better.' };
  }
  return undefined;
}

const told: GoalMeasure = { kind: 'told', scale: anyScale };

function counted(field: MeasuredField, isWeekly: boolean, mostPerWeek: number): GoalMeasure {
  return isWeekly
    ? { kind: 'weekly', field, scale: { lowest: 0, highest: mostPerWeek } }
    : { kind: 'total', field, scale: { lowest: 0, highest: anyScale.highest } };
}

function ownUnit(type: GoalType, value: number): string {
  switch (type) {
    case 'exercise':
      return value <= daysPerWeek ? 'days a week' : 'minutes a week';
    case 'journaling':
      return value <= daysPerWeek ? 'days a week' : 'entries';
    case 'mindfulness':
      return 'minutes';
    case 'custom':
      return 'times';
    default:
      return 'points';
  }
}

const otherForms: Readonly<Record<string, string>> = {
  point: 'points',
  hour: 'hours',
  h: 'hours',
  minute: 'minutes',
  min: 'minutes',
  day: 'days',
  time: 'times',
  entry: 'entries',
  word: 'words',
};

function unitOf(text: string): Unit {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const word = plain.replace(/ ?(?:a week|per week|\/ ?week|weekly)$/, '');
  return { word: otherForms[word] ?? word, isWeekly: word !== plain };
}
