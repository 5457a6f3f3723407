import { useCallback, useEffect, useState } from 'react';
import type { Integration, IntegrationChange } from '../../../src-shared/desktopWishes.ts';
import { desktop } from '../../api.ts';

interface UsedIntegration {
  /** Null until the desktop has answered. */
  readonly integration: Integration | null;
  readonly error: unknown;
  reload(): void;
  /** Rejects with the reason when it was not saved; then nothing has changed. */
  change(change: IntegrationChange): Promise<void>;
}

/** What the desktop does for the app on this computer, and how to change it. */
export function useIntegration(): UsedIntegration {
  const [integration, setIntegration] = useState<Integration | null>(null);
  const [error, setError] = useState<unknown>(null);

  const reload = useCallback(() => {
    setError(null);
    desktop('desktop.integration', {}).then(setIntegration, setError);
  }, []);
  useEffect(reload, [reload]);

  const change = useCallback(async (wanted: IntegrationChange) => {
    setIntegration(await desktop('desktop.setIntegration', wanted));
  }, []);
  return { integration, error, reload, change };
}
