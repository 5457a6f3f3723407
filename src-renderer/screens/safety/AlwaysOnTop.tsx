import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { t } from '../../i18n/i18n.ts';
import { toldNumber } from '../../i18n/told.ts';
import { openHelp } from '../../state/help.ts';
import { NumberActions } from '../help/NumberActions.tsx';
import classes from './Safety.module.css';

export type Directory = Output<'resources.crisis'>;

interface AlwaysOnTopProps {
  readonly text: string;
  /** Undefined while it is read, or when it could not be: the way to help is there either way. */
  readonly directory: Directory | undefined;
}

/** The first emergency number and the first line of a country, the ones a sheet or a card has room for. */
export function firstNumbers(directory: Directory | undefined) {
  const emergency = directory?.emergency_numbers.find(({ primary }) => primary) ?? directory?.emergency_numbers[0];
  const line = generalLines(directory)[0] ?? directory?.international.find(({ phone }) => phone !== null);
  return { emergency, line };
}

/** The lines one can call about anything, before those for one group or one matter. */
export function generalLines(directory: Directory | undefined): Directory['hotlines'] {
  const lines = directory?.hotlines ?? [];
  const general = lines.filter(({ specialty }) => specialty.includes('general') || specialty.includes('suicide'));
  return general.length > 0 ? general : lines;
}

/** Numbers for danger, above the plan and above every part of it. */
export function AlwaysOnTop({ text, directory }: AlwaysOnTopProps) {
  const { emergency, line } = firstNumbers(directory);
  return (
    <section className={classes.top} aria-label={t('safety:helpNow')}>
      <p className={classes.topText}>{text}</p>
      <ul className={classes.topNumbers}>
        {emergency !== undefined && (
          <li>
            <span>{toldNumber(emergency.label)}</span>
            <NumberActions phone={emergency.phone} name={toldNumber(emergency.label)} />
          </li>
        )}
        {line !== undefined && line.phone !== null && (
          <li>
            <span>{line.name}</span>
            <NumberActions phone={line.phone} name={line.name} />
          </li>
        )}
        <li>
          <Button size="sm" variant="default" leftSection={<IconLifebuoy size={18} />} onClick={openHelp}>
            {t('safety:people.more')}
          </Button>
        </li>
      </ul>
    </section>
  );
}
