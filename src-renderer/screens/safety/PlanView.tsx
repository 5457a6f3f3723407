import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPencil, IconPrinter, IconWallet } from '@tabler/icons-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useLocation } from 'wouter';
import type { SafetyPlan, SafetyPlanGuide } from '../../../src-shared/contract/safety.ts';
import { desktop } from '../../api.ts';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { AlwaysOnTop, type Directory } from './AlwaysOnTop.tsx';
import { CareForPlan } from './CareForPlan.tsx';
import { CountryLines, OwnPeople } from './OwnPeople.tsx';
import { PlanLine } from './PlanLine.tsx';
import { PlanSheet, type SheetFormat } from './PlanSheet.tsx';
import { type PlanForm, planFormOf } from './planForm.ts';
import { ReviewNote } from './ReviewNote.tsx';
import classes from './Safety.module.css';
import { UnsavedNote } from './UnsavedNote.tsx';

interface PlanViewProps {
  readonly plan: SafetyPlan;
  readonly guide: SafetyPlanGuide;
  readonly linesBeforeUnlock: number;
  readonly directory: Directory | undefined;
  readonly onConflict: () => void;
}

/** The plan, to read in a bad moment: what helps first on top, large, with numbers one can call. */
export function PlanView({ plan, guide, linesBeforeUnlock, directory, onConflict }: PlanViewProps) {
  const [, navigate] = useLocation();
  const form = planFormOf(plan, guide.review_every_days);
  const filled = guide.sections.filter(({ id }) => form.sections[id].length > 0);
  return (
    <Page
      title={t('safety:title')}
      lead={guide.intro}
      width="narrow"
      actions={
        <Button variant="default" leftSection={<IconPencil size={18} />} onClick={() => navigate('/safety/edit')}>
          {t('safety:edit')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <AlwaysOnTop text={guide.always_on_top} directory={directory} />
        <UnsavedNote />
        {plan.is_review_due && <ReviewNote form={form} help={guide.review_help} onConflict={onConflict} />}
        {filled.map(({ id, title }) => (
          <Panel
            key={id}
            title={title}
            actions={
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => navigate(`/safety/edit/${id}`)}
                aria-label={t('safety:view.changeSection', { title })}
              >
                {t('safety:view.change')}
              </Button>
            }
          >
            <ul className={classes.lines}>
              {form.sections[id].map((item) => (
                <PlanLine key={item.key} section={id} item={item} />
              ))}
            </ul>
          </Panel>
        ))}
        <EmptySections form={form} guide={guide} />
        <PrintButtons form={form} guide={guide} plan={plan} directory={directory} />
        <OwnPeople directory={directory} />
        <CountryLines directory={directory} />
        <CareForPlan plan={plan} linesBeforeUnlock={linesBeforeUnlock} />
      </div>
    </Page>
  );
}

function EmptySections({ form, guide }: { readonly form: PlanForm; readonly guide: SafetyPlanGuide }) {
  const empty = guide.sections.filter(({ id }) => form.sections[id].length === 0);
  if (empty.length === 0) {
    return null;
  }
  return (
    <section className={classes.emptySections}>
      <p>{t('safety:view.emptySections')}</p>
      <ul>
        {empty.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/safety/edit/${id}`} aria-label={t('safety:view.add', { title })}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PrintButtonsProps {
  readonly form: PlanForm;
  readonly guide: SafetyPlanGuide;
  readonly plan: SafetyPlan;
  readonly directory: Directory | undefined;
}

/** Countries that print on Letter. */
const letterCountries = ['US', 'CA', 'MX', 'PH', 'CL', 'CO'];

/** Puts the plan on paper, on a card, or into a file; always with its numbers. */
function PrintButtons({ form, guide, plan, directory }: PrintButtonsProps) {
  const [format, setFormat] = useState<SheetFormat>('page');
  const print = useAction(async (next: SheetFormat) => {
    flushSync(() => setFormat(next));
    await desktop('desktop.print', {}).catch((error: unknown) => toastError(error, t('safety:printFailed')));
  });
  const save = useAction(async () => {
    flushSync(() => setFormat('page'));
    const paper = letterCountries.includes(directory?.country ?? '') ? 'Letter' : 'A4';
    try {
      const { saved } = await desktop('desktop.savePdf', {
        title: t('safety:pdfTitle'),
        name: t('safety:pdfName'),
        paper,
      });
      if (saved) {
        toastSuccess({ message: t('safety:pdfSaved') });
      }
    } catch (error) {
      toastError(error);
    }
  });
  const isBusy = print.isPending || save.isPending;
  return (
    <>
      <div className={classes.print}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} />}
          disabled={isBusy}
          onClick={() => void print.run('page')}
        >
          {t('safety:print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} />}
          loading={save.isPending}
          onClick={() => void save.run()}
        >
          {t('safety:pdf')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconWallet size={18} />}
          disabled={isBusy}
          onClick={() => void print.run('card')}
        >
          {t('safety:printCard')}
        </Button>
      </div>
      <PlanSheet format={format} form={form} guide={guide} day={plan.updated_at} directory={directory} />
    </>
  );
}
