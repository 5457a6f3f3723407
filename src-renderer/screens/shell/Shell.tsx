import { useHotkeys } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch, useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { HelpButton } from '../../components/HelpButton.tsx';
import { loadedApart } from '../../components/loadedApart.tsx';
import { Page } from '../../components/Page.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useBlurWhenAway } from '../../hooks/useBlurWhenAway.ts';
import { prepareFormat } from '../../hooks/useFormat.ts';
import { openPalette, showShortcuts, usePalette } from '../../state/palette.ts';
import { flushDeletes, undoLastDelete } from '../../state/pendingDeletes.ts';
import { lock } from '../../state/session.ts';
import { toastError } from '../../state/toasts.tsx';
import { routes } from '../routes.tsx';
import { Mark } from '../start/Mark.tsx';
import { QuietSupport } from '../support/QuietSupport.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import classes from './Shell.module.css';

const palette = loadedApart(async () => (await import('./CommandPalette.tsx')).CommandPalette);
const shortcuts = loadedApart(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog);

/** Only so many screens have a digit of their own. */
const digitKeys = 9;

/** Makes ready what opens first, ahead of the sign-in. */
export function preloadFirstScreen(): void {
  void routes[0]?.preload();
  prepareFormat();
}

/** The frame of the signed-in app: navigation, lock, help, and the screen. */
export function Shell() {
  const { t } = useTranslation(['shell', 'routes']);
  const [path, navigate] = useLocation();
  const main = useRef<HTMLElement>(null);
  const locking = useAction(lock);
  const { asked, shortcutsAreOpen } = usePalette();
  useBlurWhenAway();

  useHotkeys(
    [
      ['mod+L', () => void locking.run()],
      ['mod+K', openPalette],
      ['mod+slash', () => showShortcuts(true)],
      ...routes
        .slice(0, digitKeys)
        .map((route, index) => [`mod+${index + 1}`, () => navigate(route.path)] as [string, () => void]),
    ],
    [],
    true,
  );
  useHotkeys([['mod+Z', () => void undoLastDelete(), { preventDefault: false }]]);

  useEffect(() => {
    if (locking.error !== null) {
      toastError(locking.error);
    }
  }, [locking.error]);

  // Leaving a screen ends the time to undo its deletions.
  const screenPath = `/${path.split('/')[1] ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another screen opens
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    return () => {
      void flushDeletes();
    };
  }, [screenPath]);

  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const route of routes) {
        void route.preload();
      }
      // Who types at once after Ctrl+K must not lose the first letters.
      void palette.preload();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <header className={classes.side}>
        <div className={classes.brand}>
          <Mark size={30} />
          <span>{t('name')}</span>
        </div>
        <nav className={classes.navigation} aria-label={t('navigation')}>
          <ul>
            {routes.map(({ path: to, label, icon: Icon }, index) => {
              const isCurrent = screenPath === to;
              return (
                <li key={to}>
                  <Link
                    href={to}
                    className={classes.link ?? ''}
                    aria-current={isCurrent ? 'page' : undefined}
                    aria-keyshortcuts={index < digitKeys ? `Control+${index + 1}` : undefined}
                  >
                    <Icon size={22} stroke={1.7} />
                    <span>{t(`routes:${label}`)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className={classes.tools}>
          <button
            type="button"
            className={classes.lock}
            onClick={() => void locking.run()}
            disabled={locking.isPending}
            title={t('lockHint')}
            aria-keyshortcuts="Control+L"
          >
            <IconLock size={20} stroke={1.7} aria-hidden="true" />
            <span>{t('lock')}</span>
          </button>
          <HelpButton isWide />
        </div>
      </header>
      <main className={classes.main} id="content" ref={main} tabIndex={-1}>
        <NoticeBar />
        <QuietSupport />
        <ErrorBoundary resetKey={screenPath}>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              {routes.map(({ pattern, screen: Screen }) => (
                <Route key={pattern} path={pattern}>
                  <Screen />
                </Route>
              ))}
              <Route>
                <Page title={t('notFoundTitle')}>
                  <EmptyState title={t('notFoundTitle')}>{t('notFound')}</EmptyState>
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Suspense fallback={null}>
        {asked > 0 && <palette.Component />}
        {shortcutsAreOpen && <shortcuts.Component />}
      </Suspense>
    </div>
  );
}
