import type { Output } from '../../../src-shared/contract/index.ts';
import { told, toldNumber } from '../../i18n/told.ts';
import classes from './HelpPanel.module.css';
import { NumberActions } from './NumberActions.tsx';

interface EmergencyNumbersProps {
  readonly numbers: Output<'resources.crisis'>['emergency_numbers'];
}

/** The numbers for danger to life, the main one first and biggest. */
export function EmergencyNumbers({ numbers }: EmergencyNumbersProps) {
  const sorted = [...numbers].sort((a, b) => Number(b.primary) - Number(a.primary));
  return (
    <ul className={classes.list}>
      {sorted.map((number) => (
        <li key={`${number.phone} ${number.label}`} className={classes.emergency}>
          <div className={classes.words}>
            <strong>{toldNumber(number.label)}</strong>
            <span className={classes.description}>{told(number.description)}</span>
          </div>
          <NumberActions phone={number.phone} name={toldNumber(number.label)} isPrimary={number.primary} />
        </li>
      ))}
    </ul>
  );
}
