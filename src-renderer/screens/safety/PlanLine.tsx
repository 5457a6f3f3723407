import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { SafetyPlanSection } from '../../../src-shared/contract/safety.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { NumberActions } from '../help/NumberActions.tsx';
import type { Measure, PlanItem } from './planForm.ts';
import classes from './Safety.module.css';
import { sectionFields } from './sectionFields.ts';

interface PlanLineProps {
  readonly section: SafetyPlanSection;
  readonly item: PlanItem;
}

/** One line of the plan, to read in a bad moment: large, with the number beside it. */
export function PlanLine({ section, item }: PlanLineProps) {
  const { values } = item;
  const main = values[sectionFields[section].main] ?? '';
  const phone = values.phone ?? '';
  return (
    <li className={classes.line}>
      {item.photo !== null && (
        <img
          className={classes.photo}
          src={item.photo}
          alt={values.photo_alt ?? (main === '' ? t('safety:view.picture') : '')}
        />
      )}
      <div className={classes.lineWords}>
        {main !== '' && (
          <p className={classes.lineMain} dir="auto">
            {main}
          </p>
        )}
        {[...new Set(detailsOf(section, item))].map((detail) => (
          <p key={detail} className={classes.lineDetail} dir="auto">
            {detail}
          </p>
        ))}
        {item.measure !== null && <MeasureWords measure={item.measure} />}
        {item.strategy_id !== null && (
          <Anchor
            component={Link}
            href={`/coping/${encodeURIComponent(item.strategy_id)}`}
            aria-label={t('safety:view.exerciseOf', { name: main })}
          >
            {t('safety:view.exercise')}
          </Anchor>
        )}
      </div>
      {phone !== '' && <NumberActions phone={phone} name={main} />}
    </li>
  );
}

/** What stands below a line, in its own words. */
export function detailsOf(section: SafetyPlanSection, { values, done }: PlanItem): string[] {
  const { who_helps: helper, place, relationship, hours, address, note } = values;
  const isSaid = (value: string | undefined): value is string => value !== undefined && value !== '';
  const standing = done ? t('safety:view.done') : t('safety:view.toDo');
  return [
    ...(isSaid(helper) ? [t('safety:view.helps', { name: helper })] : []),
    ...[place, relationship, hours, address, note].filter(isSaid),
    ...(section === 'safer_surroundings' ? [standing] : []),
  ];
}

function MeasureWords({ measure }: { readonly measure: Measure }) {
  const format = useFormat();
  return (
    <p className={classes.lineDetail}>
      {t('safety:view.measure', {
        kind: t(`safety:measure.kinds.${measure.kind}`),
        direction: t(`safety:measure.directions.${measure.direction}`),
        value: format.number(measure.value),
        count: measure.days,
      })}
    </p>
  );
}
