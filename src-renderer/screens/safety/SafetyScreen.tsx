import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { BeforeUnlockScreen } from './BeforeUnlockScreen.tsx';
import { EditScreen } from './EditScreen.tsx';
import { PlanScreen } from './PlanScreen.tsx';

/** The safety plan: to read, to change (`edit`, `guided`), and what of it may be read before sign-in. */
export function SafetyScreen() {
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another of these screens opens
  useEffect(() => {
    document.querySelector('main')?.scrollTo(0, 0);
  }, [path]);
  const [, , place, section] = path.split('/');
  switch (place) {
    case 'edit':
      return <EditScreen key="edit" isGuided={false} firstSection={section} />;
    case 'guided':
      return <EditScreen key="guided" isGuided firstSection={section} />;
    case 'before-unlock':
      return <BeforeUnlockScreen isFirstTime={section === 'first'} />;
    default:
      return <PlanScreen />;
  }
}
