import type { DesktopOutput } from '../../src-shared/desktop.ts';
import { safetyPlanGuide } from '../content/safetyPlanGuide.ts';
import type { Home } from '../vault/home.ts';

/** What may be read of the safety plans on this computer without a password; accounts without such lines are left out. */
export function openLines(home: Pick<Home, 'accounts' | 'beforeUnlock'>): DesktopOutput<'desktop.openLines'> {
  const titles = new Map<string, string>(safetyPlanGuide().sections.map(({ id, title }) => [id, title]));
  return home.accounts
    .list()
    .map(({ vault_id, label }) => ({
      vault_id,
      label,
      lines: home.beforeUnlock
        .read(vault_id)
        .map(({ section, text, phone }) => ({ title: titles.get(section) ?? '', text, phone })),
    }))
    .filter(({ lines }) => lines.length > 0);
}
