import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Goals.module.css';
import { shownUnit } from './goalUnits.ts';

interface RealismHintProps {
  readonly realism: NonNullable<Output<'goals.preview'>['realism']>;
  readonly unit: string;
  readonly onTake: (value: number) => void;
  readonly onKeep: () => void;
}

/** What the last weeks say to a target, before it is kept: a thought, not a refusal. */
export function RealismHint({
  realism: { note, suggested_target: suggested },
  unit,
  onTake,
  onKeep,
}: RealismHintProps) {
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  // It stands where a person who pressed "Save" does not look.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <Alert ref={box} color="honey" variant="light" title={t('goals:realism')} role="alert">
      <p className={classes.line}>{note}</p>
      <p className={classes.line}>
        {t('goals:realismChoice', { target: format.number(suggested), unit: shownUnit(unit) })}
      </p>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => onTake(suggested)}>
          {t('goals:takeTargetAndSave', { target: format.number(suggested) })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onKeep}>
          {t('goals:keepTarget')}
        </Button>
      </Group>
    </Alert>
  );
}
