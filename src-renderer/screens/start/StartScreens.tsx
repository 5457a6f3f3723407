import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useSession } from '../../state/session.ts';
import { UnlockScreen } from './UnlockScreen.tsx';
import { WelcomeScreen } from './WelcomeScreen.tsx';

const CreateAccountScreen = lazy(async () => ({
  default: (await import('./CreateAccountScreen.tsx')).CreateAccountScreen,
}));
const RecoverScreen = lazy(async () => ({ default: (await import('./RecoverScreen.tsx')).RecoverScreen }));

/** What there is before somebody has signed in. */
export function StartScreens() {
  const hasAccounts = useSession((state) => (state.desktop?.accounts.length ?? 0) > 0);
  return (
    <Suspense fallback={<PanelSkeleton height={360} />}>
      <Switch>
        <Route path="/create">
          <CreateAccountScreen />
        </Route>
        <Route path="/recover">
          <RecoverScreen />
        </Route>
        <Route>{hasAccounts ? <UnlockScreen /> : <WelcomeScreen />}</Route>
      </Switch>
    </Suspense>
  );
}
