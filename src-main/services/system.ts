import type { Handlers } from './handler.ts';

export function systemHandlers({ appVersion }: { readonly appVersion: string }): Pick<Handlers, 'system.health'> {
  return {
    'system.health': () => ({ data: { status: 'ok', version: appVersion } }),
  };
}
