import { useEffect, useState } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useDraft } from '../../hooks/useDraft.ts';
import { t } from '../../i18n/i18n.ts';
import { type EditorData, loadEditorData } from './editorData.ts';
import { PlanEditor } from './PlanEditor.tsx';

interface EditScreenProps {
  /** One part a page, or all on one. */
  readonly isGuided: boolean;
  /** Id of the section to begin with. */
  readonly firstSection: string | undefined;
}

/** Changes the plan. Asks the vault anew on arrival, so that nobody edits what an older answer said. */
export function EditScreen({ isGuided, firstSection }: EditScreenProps) {
  const draft = useDraft('safety_plan');
  const [data, setData] = useState<EditorData | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once more at each attempt
  useEffect(() => {
    let isCurrent = true;
    loadEditorData().then(
      (loaded) => isCurrent && setData(loaded),
      (thrown: unknown) => isCurrent && setError(thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  const again = (): void => {
    setError(null);
    setData(null);
    setAttempt((count) => count + 1);
  };
  if (error !== null) {
    return (
      <Page title={t('safety:form.title')}>
        <Panel>
          <ErrorState title={t('safety:failed')} error={error} onRetry={again} />
        </Panel>
      </Page>
    );
  }
  if (data === null || !draft.isLoaded) {
    return <PageSkeleton />;
  }
  return <PlanEditor key={attempt} data={data} draft={draft} isGuided={isGuided} firstSection={firstSection} />;
}
