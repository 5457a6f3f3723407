import { CloseButton } from '@mantine/core';
import { type CSSProperties, useId } from 'react';
import { t } from '../i18n/i18n.ts';
import { Face } from './Face.tsx';
import classes from './RatingScale.module.css';

interface RatingScaleProps {
  /** What is rated, e.g. "Mood". */
  readonly label: string;
  /** 1 … words.length; null while nothing is chosen. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** A word for each step, from the lowest to the highest. */
  readonly words: readonly string[];
  /** `faces` draws them and shows the words of the ends; `numbers` is the small form. */
  readonly look?: 'faces' | 'numbers';
  readonly description?: string;
  /** Whether a choice can be taken back. */
  readonly isClearable?: boolean;
  readonly hideLabel?: boolean;
  readonly error?: string;
}

/**
 * A scale of steps with numbers, words and (optionally) faces. Native radio buttons: Tab enters, arrows choose.
 * The chosen step is told by border, ground and the word below, not by colour alone.
 */
export function RatingScale({
  label,
  value,
  onChange,
  words,
  look = 'numbers',
  description,
  isClearable = false,
  hideLabel = false,
  error,
}: RatingScaleProps) {
  const id = useId();
  const chosen = value === null ? undefined : words[value - 1];
  const columns = { '--steps': words.length, '--half': Math.ceil(words.length / 2) } as CSSProperties;
  const describedBy = [
    description === undefined ? undefined : `${id}-description`,
    error === undefined ? undefined : `${id}-error`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  return (
    <div
      className={classes.scale}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy === '' ? undefined : describedBy}
      data-look={look}
    >
      <div className={classes.head}>
        <span id={`${id}-label`} className={hideLabel ? classes.hidden : classes.label}>
          {label}
        </span>
        {isClearable && value !== null && (
          <CloseButton
            size="sm"
            aria-label={t('components:ratingScale.clear', { label })}
            onClick={() => onChange(null)}
          />
        )}
      </div>
      {description !== undefined && (
        <p id={`${id}-description`} className={classes.description}>
          {description}
        </p>
      )}
      <div className={classes.steps} data-look={look} style={columns}>
        {words.map((word, index) => {
          const step = index + 1;
          return (
            <label key={step} className={classes.step} data-chosen={value === step || undefined} title={word}>
              <input
                type="radio"
                name={id}
                className={classes.input}
                value={step}
                checked={value === step}
                onChange={() => onChange(step)}
                aria-label={`${step}, ${word}`}
              />
              {look === 'faces' && (
                <span className={classes.face} data-step={step}>
                  <Face step={step} steps={words.length} size={34} />
                </span>
              )}
              <span className={classes.number} aria-hidden="true">
                {step}
              </span>
            </label>
          );
        })}
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{words[0]}</span>
        <span className={classes.chosen}>{chosen !== undefined && value !== null ? `${value} · ${chosen}` : ''}</span>
        <span>{words.at(-1)}</span>
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
