import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type AxeLook, axeLook } from './axe.ts';

const themes = ['light', 'dark'] as const;

/** Says at the end of a run which screens axe was shown in which theme, and what it found. */
export default class AxeTable implements Reporter {
  readonly #screens = new Map<string, Map<string, number>>();

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type === axeLook && description !== undefined) this.#note(JSON.parse(description));
    }
  }

  onEnd(): void {
    if (this.#screens.size === 0) return;
    const rows = [...this.#screens].sort(([a], [b]) => a.localeCompare(b));
    const looks = rows.flatMap(([, found]) => themes.flatMap((theme) => found.get(theme) ?? []));
    const total = looks.reduce((sum, violations) => sum + violations, 0);
    const lines = [
      `axe: ${rows.length} screens, ${looks.length} looks, ${total} violations (violations by theme; - not looked at)`,
      `${themes.map((theme) => theme.padStart(5)).join(' ')}  screen`,
      ...rows.map(
        ([screen, found]) =>
          `${themes.map((theme) => String(found.get(theme) ?? '-').padStart(5)).join(' ')}  ${screen}`,
      ),
    ];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }

  #note({ screen, theme, violations }: AxeLook): void {
    const found = this.#screens.get(screen) ?? new Map<string, number>();
    found.set(theme, Math.max(found.get(theme) ?? 0, violations));
    this.#screens.set(screen, found);
  }
}
