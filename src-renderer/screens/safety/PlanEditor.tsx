import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { SafetyPlanSection } from '../../../src-shared/contract/safety.ts';
import { Page } from '../../components/Page.tsx';
import type { Draft } from '../../hooks/useDraft.ts';
import { t } from '../../i18n/i18n.ts';
import { AlwaysOnTop } from './AlwaysOnTop.tsx';
import { EditorBar } from './EditorBar.tsx';
import { type EditorData, startForm } from './editorData.ts';
import { NoticeSwitch, ReviewSetting } from './PlanSettings.tsx';
import {
  draftOfForm,
  formOfDraft,
  type PlanForm,
  type PlanItem,
  picturesIn,
  problemsOf,
  withLines,
} from './planForm.ts';
import classes from './Safety.module.css';
import { SaveProblem } from './SaveProblem.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { useSavePlan } from './useSavePlan.ts';

const nothing: ReadonlyMap<string, string> = new Map();

interface PlanEditorProps {
  readonly data: EditorData;
  readonly draft: Draft;
  readonly isGuided: boolean;
  readonly firstSection: string | undefined;
}

/** The form of the plan. What is typed is kept as a draft until it is saved. */
export function PlanEditor({ data, draft, isGuided, firstSection }: PlanEditorProps) {
  const { guide, directory } = data;
  const [, navigate] = useLocation();
  const [restored] = useState(() => formOfDraft(draft.restored));
  const [isRestored, setRestored] = useState(restored !== null);
  const [form, setForm] = useState<PlanForm>(() => restored ?? startForm(data));
  const newest = useRef(form);
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      guide.sections.findIndex(({ id }) => id === firstSection),
    ),
  );
  const saving = useSavePlan({ form, draft, isNew: data.plan === null });

  useEffect(() => {
    if (!isGuided && firstSection !== undefined) {
      document.getElementById(`part-${firstSection}`)?.scrollIntoView({ block: 'start' });
    }
  }, [isGuided, firstSection]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another part opens
  useEffect(() => {
    if (isGuided) {
      document.querySelector('main')?.scrollTo(0, 0);
    }
  }, [isGuided, place]);

  const change = (make: (now: PlanForm) => PlanForm): void => {
    // A picture arrives some time after it was chosen: what was typed meanwhile is kept.
    const next = make(newest.current);
    newest.current = next;
    setForm(next);
    draft.stage(() => draftOfForm(next));
  };
  const changeLines = (id: SafetyPlanSection, make: (lines: readonly PlanItem[]) => readonly PlanItem[]): void =>
    change((now) => withLines(now, id, make(now.sections[id])));
  const startAfresh = (): void => {
    newest.current = startForm(data);
    setForm(newest.current);
    setRestored(false);
    void draft.discard();
  };
  const takeOther = (): void => {
    void draft.discard().then(() => navigate('/safety'));
  };

  const steps = guide.sections.length;
  const shown = isGuided ? guide.sections.slice(place, place + 1) : guide.sections;
  const problems = saving.isAsked ? problemsOf(form) : nothing;
  return (
    <Page
      key={isGuided ? place : 'all'}
      title={t('safety:form.title')}
      lead={isGuided ? t('safety:form.guidedLead') : t('safety:form.lead')}
      width="narrow"
      actions={
        isGuided ? (
          <Button variant="default" onClick={() => navigate('/safety/edit')}>
            {t('safety:form.all')}
          </Button>
        ) : undefined
      }
    >
      <div className={classes.stack}>
        <AlwaysOnTop text={guide.always_on_top} directory={directory} />
        {isRestored && (
          <Alert color="honey" variant="light">
            <Group justify="space-between">
              <span>{t('safety:form.restored')}</span>
              <Button size="compact-sm" variant="default" onClick={startAfresh}>
                {data.plan === null ? t('safety:form.fromNothing') : t('safety:form.fromSaved')}
              </Button>
            </Group>
          </Alert>
        )}
        {isGuided && (
          <p className={classes.fine} role="status">
            {t('safety:form.step', { step: place + 1, count: steps })}
          </p>
        )}
        {shown.map((section) => (
          <div key={section.id} id={`part-${section.id}`}>
            <SectionEditor
              section={section}
              lines={form.sections[section.id]}
              problems={problems}
              data={data}
              pictures={picturesIn(form)}
              onChange={(make) => changeLines(section.id, make)}
            >
              {section.id === 'warning_signs' && (
                <NoticeSwitch
                  isOn={form.notice_warning_signs}
                  onChange={(isOn) => change((now) => ({ ...now, notice_warning_signs: isOn }))}
                />
              )}
            </SectionEditor>
          </div>
        ))}
        {(!isGuided || place === steps - 1) && (
          <ReviewSetting
            value={form.review_every_days}
            onChange={(days) => change((now) => ({ ...now, review_every_days: days }))}
          />
        )}
        <SaveProblem saving={saving} hasProblems={problems.size > 0} onKeepOther={takeOther} />
      </div>
      <EditorBar
        isGuided={isGuided}
        isFirst={place === 0}
        isLast={place === steps - 1}
        isPending={saving.isPending}
        onBack={() => setPlace(place - 1)}
        onNext={() => setPlace(place + 1)}
        onSave={() => saving.save()}
        onLeave={() => navigate('/safety')}
      />
    </Page>
  );
}
