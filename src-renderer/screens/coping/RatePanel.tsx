import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { api } from '../../api.ts';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { helpedSteps } from './helpedSteps.ts';
import { MoodSelect } from './MoodSelect.tsx';

/** How much a strategy helped, and the mood around it. */
export function RatePanel({ id }: { readonly id: string }) {
  const [rating, setRating] = useState<number | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [after, setAfter] = useState<number | null>(null);
  const [notes, setNotes] = useState('');
  const [isAsked, setAsked] = useState(false);
  const save = useAction(async (effectiveness_rating: number) => {
    try {
      await api('coping.rate', {
        strategy_id: id,
        effectiveness_rating,
        notes: notes.trim() === '' ? null : notes,
        ...(before === null ? {} : { mood_before: before }),
        ...(after === null ? {} : { mood_after: after }),
      });
      toastSuccess({ message: t('coping:rate.saved') });
      setRating(null);
      setBefore(null);
      setAfter(null);
      setNotes('');
      setAsked(false);
    } catch (error) {
      toastError(error);
    }
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (rating !== null) {
      void save.run(rating);
    }
  };
  return (
    <Panel title={t('coping:rate.title')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <RatingScale
            label={t('coping:rate.helped')}
            value={rating}
            onChange={setRating}
            words={helpedSteps()}
            {...(isAsked && rating === null ? { error: t('coping:rate.missing') } : {})}
          />
          <Group align="start">
            <MoodSelect label={t('coping:rate.before')} value={before} onChange={setBefore} />
            <MoodSelect label={t('coping:rate.after')} value={after} onChange={setAfter} />
          </Group>
          <GrowingTextarea
            label={t('coping:rate.notes')}
            value={notes}
            maxLength={limits.note}
            onChange={(event) => setNotes(event.currentTarget.value)}
            minRows={1}
            maxRows={6}
            dir="auto"
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('coping:rate.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
