import { useHotkeys } from '@mantine/hooks';
import { Suspense, useEffect, useState } from 'react';
import { desktop } from './api.ts';
import { ErrorState } from './components/ErrorState.tsx';
import { loadedApart } from './components/loadedApart.tsx';
import { useDroppedFiles } from './hooks/useDroppedFiles.ts';
import { t } from './i18n/i18n.ts';
import { StartFrame } from './screens/start/StartFrame.tsx';
import { StartScreens } from './screens/start/StartScreens.tsx';
import { toggleHelp, useHelpIsOpen } from './state/help.ts';
import { startSession, useSession } from './state/session.ts';

const loadShell = () => import('./screens/shell/Shell.tsx');
const shell = loadedApart(async () => (await loadShell()).Shell);
const support = loadedApart(async () => (await import('./screens/support/SupportLayer.tsx')).SupportLayer);
const help = loadedApart(async () => (await import('./screens/help/HelpPanel.tsx')).HelpPanel);

/** Shows what the session's phase asks for; help is over all of it. */
export function App() {
  const phase = useSession((state) => state.phase);
  useDroppedFiles();
  useHotkeys(
    [
      ['F1', toggleHelp],
      ['mod+shift+H', toggleHelp],
    ],
    [],
    true,
  );

  // The code of what comes next is fetched while nobody waits for it.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void help.preload();
      void support.preload();
      void shell.preload().then(async () => (await loadShell()).preloadFirstScreen());
      void tellScreens();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <>
      {phase === 'open' && (
        <Suspense fallback={null}>
          <shell.Component />
        </Suspense>
      )}
      {phase === 'open' && (
        <Suspense fallback={null}>
          <support.Component />
        </Suspense>
      )}
      {/* While the desktop has not answered yet the frame is there already, and help with it. */}
      {phase !== 'open' && (
        <StartFrame>
          {phase === 'signed_out' && <StartScreens />}
          {phase === 'failed' && <StartFailure />}
        </StartFrame>
      )}
      <HelpLayer />
    </>
  );
}

/** The menu of the window leads to the same screens by the same names. */
async function tellScreens(): Promise<void> {
  const { routes } = await import('./screens/routes.tsx');
  await desktop('desktop.screens', {
    screens: routes.map(({ path, label }) => ({ path, label: t(`routes:${label}`) })),
  });
}

function StartFailure() {
  const failure = useSession((state) => state.failure);
  return <ErrorState title={t('messages:startFailed')} error={failure} onRetry={() => void startSession()} />;
}

/** Loads the panel's code at the first use and keeps it mounted, so that closing is animated. */
function HelpLayer() {
  const isOpen = useHelpIsOpen();
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) {
    setWasOpened(true);
  }
  return wasOpened ? (
    <Suspense fallback={null}>
      <help.Component />
    </Suspense>
  ) : null;
}
