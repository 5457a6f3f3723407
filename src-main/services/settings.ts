import type { DeviceSettings } from '../../src-shared/contract/system.ts';
import type { Home } from '../vault/home.ts';
import type { Handlers } from './handler.ts';

type SettingsHandlers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}` | 'privacy.proof'>>;

/** The REST door, as far as the settings switch it. */
export interface WebAccess {
  /** Its origin while it listens, like `http://127.0.0.1:5870`. */
  listeningOn(): string | null;
  /** Starts, moves or stops it. Throws AppError CONFLICT when the port is taken; then it stays as it was. */
  apply(settings: { readonly enabled: boolean; readonly port: number }): Promise<void>;
}

interface SettingsParts {
  readonly home: Pick<Home, 'device' | 'proofOf'>;
  readonly webAccess: WebAccess;
}

export function settingsHandlers({ home, webAccess }: SettingsParts): SettingsHandlers {
  function settings(): DeviceSettings {
    const { theme, locale, country, web_access } = home.device.get();
    return { theme, locale, country, web_access: { ...web_access, listening_on: webAccess.listeningOn() } };
  }

  return {
    'privacy.proof': (ctx) => ({ data: home.proofOf(ctx.vault.vaultId) }),

    'settings.get': () => ({ data: { settings: settings() } }),

    'settings.update': async (_ctx, input) => {
      const before = home.device.get();
      const { theme = before.theme, locale = before.locale, country = before.country } = input;
      const { enabled, port, allowed_origins } = before.web_access;
      const web_access = {
        enabled: input.web_access?.enabled ?? enabled,
        port: input.web_access?.port ?? port,
        allowed_origins: input.web_access?.allowed_origins ?? allowed_origins,
      };
      const isSwitched = input.web_access?.enabled !== undefined || input.web_access?.port !== undefined;
      // A port that cannot be had is not remembered.
      if (isSwitched) await webAccess.apply(web_access);
      home.device.update({ theme, locale, country, web_access });
      return { data: { settings: settings() } };
    },
  };
}
