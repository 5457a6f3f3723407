import { Slider } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './ScaleSlider.module.css';

const minimum = 1;
const maximum = 10;
const middle = 5;

interface ScaleSliderProps {
  readonly label: string;
  /** 1–10; null until it is moved for the first time. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** Words for the lowest and the highest value. */
  readonly ends: readonly [string, string];
  /** What stands for the value while there is none. */
  readonly unsetText: string;
  readonly isMissing?: boolean;
}

/**
 * A slider of 1–10 that starts without a value, so that nobody saves a five they never chose. Arrows, Home
 * and End move it; digits set it (0 is ten); Enter or Space takes the middle.
 */
export function ScaleSlider({ label, value, onChange, ends, unsetText, isMissing = false }: ScaleSliderProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const set = (next: number): void => {
      event.preventDefault();
      onChange(next);
    };
    if (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      set(event.key === '0' ? maximum : Number(event.key));
    } else if (value === null && (event.key === ' ' || event.key === 'Enter')) {
      set(middle);
    }
  };
  const valueText = value === null ? unsetText : String(value);
  return (
    <div>
      <div className={classes.head}>
        <span className={classes.label}>{label}</span>
        <span className={classes.value} data-missing={isMissing || undefined} aria-hidden="true">
          {valueText}
        </span>
      </div>
      <Slider
        classNames={{ root: classes.slider ?? '', thumb: classes.thumb ?? '', bar: classes.bar ?? '' }}
        data-unset={value === null || undefined}
        value={value ?? middle}
        onChange={onChange}
        // Releasing the thumb where it stands chooses that value, too.
        onChangeEnd={onChange}
        min={minimum}
        max={maximum}
        step={1}
        size="sm"
        thumbSize={24}
        label={null}
        thumbLabel={label}
        thumbValueText={() => (value === null ? unsetText : `${value}, ${ends[0]} 1, ${ends[1]} 10`)}
        thumbProps={{ onKeyDown, 'aria-invalid': isMissing || undefined }}
      />
      <div className={classes.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
