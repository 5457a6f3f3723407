import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import type { Measure } from './planForm.ts';
import classes from './Safety.module.css';

const firstMeasure: Measure = { kind: 'mood', direction: 'at_most', value: 3, days: 3 };
const kinds: readonly Measure['kind'][] = ['mood', 'energy', 'stress', 'sleep_quality', 'sleep_hours', 'social'];
const directions: readonly Measure['direction'][] = ['at_most', 'at_least'];
const mostHours = 24;
const mostOfScale = 10;
const mostDays = 14;

interface MeasureFieldsProps {
  readonly measure: Measure | null;
  readonly onChange: (measure: Measure | null) => void;
}

/** What of the record goes along with a warning sign. */
export function MeasureFields({ measure, onChange }: MeasureFieldsProps) {
  return (
    <div className={classes.itemExtra}>
      <Checkbox
        label={t('safety:measure.link')}
        checked={measure !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? firstMeasure : null)}
      />
      {measure !== null && <Fields measure={measure} onChange={onChange} />}
    </div>
  );
}

interface FieldsProps {
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => void;
}

function Fields({ measure, onChange }: FieldsProps) {
  const format = useFormat();
  const isHours = measure.kind === 'sleep_hours';
  return (
    <div className={classes.itemDetails}>
      <Select
        label={t('safety:measure.kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(`safety:measure.kinds.${kind}`) }))}
        value={measure.kind}
        onChange={(kind) => {
          if (kind !== null) {
            const most = kind === 'sleep_hours' ? mostHours : mostOfScale;
            onChange({ ...measure, kind: kind as Measure['kind'], value: Math.min(measure.value, most) });
          }
        }}
        allowDeselect={false}
      />
      <Select
        label={t('safety:measure.direction')}
        data={directions.map((direction) => ({ value: direction, label: t(`safety:measure.directions.${direction}`) }))}
        value={measure.direction}
        onChange={(direction) =>
          direction !== null && onChange({ ...measure, direction: direction as Measure['direction'] })
        }
        allowDeselect={false}
      />
      <NumberInput
        label={t('safety:measure.value')}
        value={measure.value}
        min={isHours ? 0 : 1}
        max={isHours ? mostHours : mostOfScale}
        clampBehavior="strict"
        allowDecimal={isHours}
        decimalSeparator={format.decimalSeparator}
        onChange={(value) => typeof value === 'number' && onChange({ ...measure, value })}
      />
      <NumberInput
        label={t('safety:measure.days')}
        value={measure.days}
        min={1}
        max={mostDays}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(days) => typeof days === 'number' && onChange({ ...measure, days })}
      />
    </div>
  );
}
