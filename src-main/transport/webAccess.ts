import { AppError } from '../../src-shared/errors.ts';
import type { Dispatcher, Log } from '../dispatcher/dispatcher.ts';
import type { WebAccess } from '../services/settings.ts';
import type { RestServer } from './rest.ts';

interface WebAccessParts {
  /** Asked for when the server starts; the dispatcher itself needs this object first. */
  readonly dispatcher: () => Dispatcher;
  /** Origins that may call with a Bearer token, as they are now. */
  readonly allowedOrigins: () => readonly string[];
  readonly openApiFile: string;
  readonly log: Log;
}

export interface WebAccessControl extends WebAccess {
  /** Listens on 127.0.0.1; port 0 picks a free one. Throws AppError CONFLICT when the port is taken. */
  start(port: number): Promise<string>;
  stop(): Promise<void>;
}

/** Switches the REST door on and off. Its code is loaded only when it is first switched on. */
export function createWebAccess({ dispatcher, allowedOrigins, openApiFile, log }: WebAccessParts): WebAccessControl {
  let server: RestServer | undefined;

  async function start(port: number): Promise<string> {
    const { startRestServer } = await import('./rest.ts');
    server = await startRestServer({ dispatcher: dispatcher(), port, allowedOrigins, openApiFile, log });
    return server.origin;
  }

  async function stop(): Promise<void> {
    const running = server;
    server = undefined;
    await running?.close();
  }

  return {
    start,
    stop,
    listeningOn: () => server?.origin ?? null,
    async apply({ enabled, port }) {
      if (enabled && server?.port === port) return;
      const old = server;
      if (enabled) await start(port);
      else server = undefined;
      // Not awaited: the call that asks for this may have come in through the old server, which waits for its answer.
      void old?.close();
    },
  };
}

/** The headless server's: it listens for as long as it runs, whatever the settings say. */
export function fixedWebAccess(control: WebAccessControl): WebAccess {
  return {
    listeningOn: control.listeningOn,
    apply(settings) {
      const isSame = settings.enabled && control.listeningOn()?.endsWith(`:${settings.port}`) === true;
      if (isSame) return Promise.resolve();
      throw new AppError(
        'CONFLICT',
        'This server was started from the command line: it listens until it is stopped there, on the port given there.',
      );
    },
  };
}
