import { useLocation } from 'wouter';
import { CopingLibrary } from './CopingLibrary.tsx';
import { StrategyScreen } from './StrategyScreen.tsx';

/** The library of strategies, and one of them. */
export function CopingScreen() {
  const [path] = useLocation();
  const id = /^\/coping\/([^/]+)$/.exec(path)?.[1];
  return id === undefined ? <CopingLibrary /> : <StrategyScreen key={id} id={decodeURIComponent(id)} />;
}
