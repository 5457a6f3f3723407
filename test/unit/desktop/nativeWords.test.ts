import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { applicationMenu } from '../../../src-main/desktop/applicationMenu.ts';
import { createNativeSpeech, filled, nativeWords, refusalIn } from '../../../src-main/desktop/nativeWords.ts';
import { recoverySheet } from '../../../src-main/desktop/recoverySheet.ts';
import { trayMenu } from '../../../src-main/desktop/trayMenu.ts';

vi.mock('electron', () => ({ app: { name: 'Evenkeel' }, Menu: { buildFromTemplate: (items: unknown) => items } }));

const trayActions = { open: vi.fn(), logMood: vi.fn(), help: vi.fn(), lock: vi.fn(), quit: vi.fn() };
const menuActions = { lock: vi.fn(), lead: vi.fn(), help: vi.fn(), shortcuts: vi.fn(), zoom: vi.fn() };

function labelsOf(items: readonly MenuItemConstructorOptions[]): string[] {
  return items.flatMap(({ label, submenu }) => [
    ...(label === undefined ? [] : [label]),
    ...(Array.isArray(submenu) ? labelsOf(submenu) : []),
  ]);
}

function menuIn(language: 'en' | 'de' | 'es'): readonly MenuItemConstructorOptions[] {
  const { menu: words } = nativeWords(language);
  const menu = applicationMenu({ actions: menuActions, screens: [], words, development: false });
  return menu as unknown as readonly MenuItemConstructorOptions[];
}

describe('what the system shows of the app', () => {
  it('is told anew when the window speaks another language, and only then', () => {
    const speech = createNativeSpeech('en');
    const heard = vi.fn();
    speech.onChange(() => heard(speech.words().tray.quit));
    speech.speak('en');
    expect(heard).not.toHaveBeenCalled();
    speech.speak('de');
    expect(heard.mock.calls).toEqual([['Beenden']]);
    const tray = trayMenu(trayActions, true, speech.words().tray).flatMap(({ label }) => label ?? []);
    expect(tray).toEqual(['Evenkeel öffnen', 'Stimmung festhalten', 'Sofort Hilfe', 'Sperren', 'Beenden']);
  });

  it('leaves no name of the menu to the system, which knows English only', () => {
    const nameless = menuIn('de').flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu.filter(({ label, type }) => label === undefined && type !== 'separator') : [],
    );
    expect(nameless).toEqual([]);
    expect(menuIn('de').map(({ label }) => label)).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Fenster', '&Hilfe']);
    const english = new Set(labelsOf(menuIn('en')));
    expect(labelsOf(menuIn('es')).filter((label) => english.has(label))).toEqual(['Zoom']);
  });

  it('keeps a place that nothing is known for, and what is put in as it is', () => {
    expect(filled('{{name}} in {{minutes}}', { name: '{{minutes}} $&', minutes: 5 })).toBe('{{minutes}} $& in 5');
    expect(filled('{{other}}', {})).toBe('{{other}}');
  });

  it('says in its language why it could not start, and the rest as it came', () => {
    expect(refusalIn(nativeWords('de'), 'Evenkeel is already running with this data folder.')).toBe(
      'Evenkeel läuft schon mit diesem Datenordner.',
    );
    expect(refusalIn(nativeWords('de'), 'Something new.')).toBe('Something new.');
  });

  it('prints the recovery sheet in its language, with the name and the key', () => {
    const sheet = recoverySheet('AB-CD', 'robin', nativeWords('de').recoveryKey);
    expect(sheet).toContain('Konto: robin\nWiederherstellungsschlüssel: AB-CD\n');
    expect(sheet).not.toContain('{{');
  });
});
