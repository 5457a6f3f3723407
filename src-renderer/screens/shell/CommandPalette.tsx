import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { usePalette } from '../../state/palette.ts';
import { appActions, captureActions, exerciseActions, questionnaireActions, screenActions } from './commands.tsx';

/** Under the layer of the help panel (400): help comes over everything. */
const layer = 350;

/** All that one can do, by typing a part of its name. Opens each time it is asked for. */
export function CommandPalette() {
  const asked = usePalette((state) => state.asked);
  const exercises = useEndpoint('coping.exercises', {}, { areas: ['coping'] });
  const questionnaires = useEndpoint('assessments.list', {}, { areas: ['assessments'] });

  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);

  const actions: SpotlightActionGroupData[] = [
    { group: t('palette:groups.capture'), actions: captureActions() },
    { group: t('palette:groups.go'), actions: screenActions() },
    { group: t('palette:groups.exercises'), actions: exerciseActions(exercises.data?.exercises ?? []) },
    {
      group: t('palette:groups.assessments'),
      actions: questionnaireActions(questionnaires.data?.instruments ?? []),
    },
    { group: t('palette:groups.app'), actions: appActions() },
  ];
  return (
    <Spotlight
      actions={actions.filter((group) => group.actions.length > 0)}
      // The shell has the key, so that the code of this is loaded when it is first wanted.
      shortcut={null}
      nothingFound={t('palette:empty')}
      highlightQuery
      clearQueryOnClose
      scrollable
      maxHeight="min(28rem, 70vh)"
      zIndex={layer}
      attributes={{ content: { 'aria-label': t('palette:label') } }}
      searchProps={{
        leftSection: <IconSearch size={20} stroke={1.6} aria-hidden="true" />,
        placeholder: t('palette:placeholder'),
        'aria-label': t('palette:placeholder'),
      }}
    />
  );
}
