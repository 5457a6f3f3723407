import type { SpotlightActionData } from '@mantine/spotlight';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { changeTheme } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { openHelp } from '../../state/help.ts';
import { showIntroduction } from '../../state/introduction.ts';
import { goTo } from '../../state/navigation.ts';
import { showShortcuts } from '../../state/palette.ts';
import { lock } from '../../state/session.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { routes } from '../routes.tsx';

type Exercise = Output<'coping.exercises'>['exercises'][number];
type Questionnaire = Output<'assessments.list'>['instruments'][number];

/** Runs what may go wrong, and says so if it does. */
function attempt(work: () => Promise<unknown>): () => void {
  return () => {
    work().catch(toastError);
  };
}

function action(id: string, label: string, onClick: () => void, keywords = ''): SpotlightActionData {
  return { id, label, onClick, keywords };
}

export function captureActions(): SpotlightActionData[] {
  return [
    action('mood', t('palette:logMood'), () => goTo('/?log=mood'), t('palette:logMoodWords')),
    action('stress', t('palette:logStress'), () => goTo('/?log=stress'), t('palette:logStressWords')),
    action('check-in', t('palette:checkIn'), () => goTo('/?log=check-in'), t('palette:checkInWords')),
    action('write', t('palette:write'), () => goTo('/journal/new'), t('palette:writeWords')),
  ];
}

export function screenActions(): SpotlightActionData[] {
  return routes.map(({ path, label, icon: Icon }) => ({
    ...action(`go ${path}`, t(`routes:${label}`), () => goTo(path)),
    leftSection: <Icon size={20} stroke={1.7} />,
  }));
}

export function exerciseActions(exercises: readonly Exercise[]): SpotlightActionData[] {
  return exercises.map(({ id, name, category, helps_with }) =>
    action(
      `exercise ${id}`,
      name,
      () => goTo(`/coping/${encodeURIComponent(id)}`),
      [category, ...helps_with].join(' ').replaceAll('_', ' '),
    ),
  );
}

export function questionnaireActions(questionnaires: readonly Questionnaire[]): SpotlightActionData[] {
  return questionnaires.map(({ id, name, short_name, measures }) =>
    action(
      `questionnaire ${id}`,
      t('palette:fillIn', { name: short_name }),
      () => goTo(`/assessments/${id}/answer`),
      `${name} ${measures}`,
    ),
  );
}

export function appActions(): SpotlightActionData[] {
  return [
    action('help', t('palette:help'), openHelp, t('palette:helpWords')),
    action('lock', t('palette:lock'), attempt(lock), t('palette:lockWords')),
    action('backup', t('palette:backup'), attempt(backUp), t('palette:backupWords')),
    ...(['light', 'dark', 'system'] as const).map((theme) =>
      action(
        `theme ${theme}`,
        t(`palette:${theme}`),
        attempt(() => changeTheme(theme)),
        t('palette:themeWords'),
      ),
    ),
    action('introduction', t('intro:again'), () => {
      goTo('/');
      showIntroduction(true);
    }),
    action('proof', t('intro:proof'), () => goTo('/settings/proof')),
    action('shortcuts', t('palette:shortcuts'), () => showShortcuts(true), t('palette:shortcutsWords')),
  ];
}

async function backUp(): Promise<void> {
  await api('backups.create', {});
  toastSuccess({ message: t('palette:backupDone') });
}
