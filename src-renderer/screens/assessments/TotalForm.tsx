import { Alert, Button, Group, NumberInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence, fieldErrors } from '../../api.ts';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Assessments.module.css';

interface TotalFormProps {
  readonly instrument: Instrument;
  readonly onAnswered: (answered: Output<'assessments.respond'>) => void;
}

/** Keeps the total of a questionnaire that was filled in elsewhere. */
export function TotalForm({ instrument, onAnswered }: TotalFormProps) {
  const format = useFormat();
  const [, navigate] = useLocation();
  const [total, setTotal] = useState<number | string>('');
  const [isAsked, setAsked] = useState(false);
  const { id, name, short_name: short, scale } = instrument;
  const save = useAction(async (value: number) => {
    onAnswered(await api('assessments.respond', { instrument: id, total: value }));
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (typeof total === 'number') {
      void save.run(total);
    }
  };
  const problem =
    isAsked && typeof total !== 'number' ? t('assessments:ask.totalMissing') : fieldErrors(save.error).total;
  return (
    <Page title={short} lead={name} width="narrow">
      <Panel description={t('assessments:list.totalsText')}>
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <NumberInput
              label={t('assessments:ask.total', { name: short })}
              description={t('assessments:ask.totalHint', {
                min: format.number(scale.min),
                max: format.number(scale.max),
              })}
              value={total}
              onChange={setTotal}
              allowDecimal={false}
              error={problem}
              maw="16rem"
              required
              data-autofocus
            />
            {save.error !== null && problem === undefined && (
              <Alert color="clay" role="alert">
                {errorSentence(save.error)}
              </Alert>
            )}
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t('assessments:ask.save')}
              </Button>
              <Button variant="default" onClick={() => navigate('/assessments')}>
                {t('assessments:back')}
              </Button>
            </Group>
          </Stack>
        </form>
        <p className={classes.credit}>{instrument.licence.holder}</p>
      </Panel>
    </Page>
  );
}
