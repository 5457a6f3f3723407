import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { contract, isEndpointName } from '../../src-shared/contract/index.ts';
import {
  type DesktopCallName,
  type DesktopInput,
  type DesktopOutput,
  desktopCalls,
  isDesktopCall,
  type WindowEvent,
} from '../../src-shared/desktop.ts';
import { AppError } from '../../src-shared/errors.ts';
import { PreparedJson } from '../../src-shared/preparedJson.ts';
import { type Dispatcher, failure, type Log } from '../dispatcher/dispatcher.ts';

const invokeChannel = 'evenkeel:invoke';
const eventChannel = 'evenkeel:event';

/** What the desktop does for the window, one function a call. */
export type DesktopHandlers = {
  readonly [N in DesktopCallName]: (input: DesktopInput<N>) => DesktopOutput<N> | Promise<DesktopOutput<N>>;
};

interface IpcParts {
  /** Undefined until the services stand; calls wait for it. */
  readonly dispatcher: Promise<Dispatcher>;
  readonly desktop: DesktopHandlers;
  /** The page that may call: the main window's present contents. */
  readonly contents: () => WebContents | undefined;
  readonly isOwnPage: (url: string) => boolean;
  readonly onSessionStarted: () => void;
  /** The window is signed out, by whatever way: what its page holds must go. */
  readonly onSessionEnded: () => void;
  readonly log: Log;
}

export interface IpcDoor {
  /** The window's session; undefined while nobody is signed in. */
  sessionToken(): string | undefined;
  forgetSession(): void;
  send(event: WindowEvent): void;
  close(): void;
}

/**
 * The window's door: one channel, one owner of `ipcMain`. Only the main frame of the window's present page, on the
 * app's own address, is answered; every other caller is refused. The session token stays here and never reaches the
 * page, so that nothing in the page can carry it away.
 */
export function openIpcDoor({
  dispatcher,
  desktop,
  contents,
  isOwnPage,
  onSessionStarted,
  onSessionEnded,
  log,
}: IpcParts): IpcDoor {
  let token: string | undefined;

  async function answer(event: IpcMainInvokeEvent, name: unknown, payload: unknown): Promise<unknown> {
    try {
      requireOwnPage(event);
      if (isDesktopCall(name)) return await callDesktop(name, payload);
      if (!isEndpointName(name)) throw new AppError('NOT_FOUND', 'There is no such call.');
      const { body, session } = await (await dispatcher).dispatch(name, payload, { door: 'window', token });
      if (session !== undefined) {
        token = session.token;
        onSessionStarted();
        return withoutToken(body);
      }
      const isGone = !body.success && body.error.code === 'UNAUTHENTICATED';
      if (isGone || (body.success && contract[name].sessionEffect === 'ends')) forgetSession();
      return withPlainData(body);
    } catch (error) {
      return failure(error, String(name).slice(0, 100), log).body;
    }
  }

  function requireOwnPage(event: IpcMainInvokeEvent): void {
    const page = contents();
    const frame = event.senderFrame;
    if (page === undefined || frame === null || frame !== page.mainFrame || !isOwnPage(frame.url)) {
      throw new AppError('FORBIDDEN', 'This page may not call Evenkeel.');
    }
  }

  async function callDesktop<N extends DesktopCallName>(name: N, payload: unknown): Promise<unknown> {
    const call = desktopCalls[name];
    const input = call.input.safeParse(payload ?? {});
    if (!input.success) throw new AppError('VALIDATION_ERROR', 'The input is not of the expected form.');
    const handler = desktop[name] as (input: unknown) => unknown;
    return { success: true, data: call.output.parse(await handler(input.data)) };
  }

  function forgetSession(): void {
    if (token === undefined) return;
    token = undefined;
    onSessionEnded();
  }

  /** The window takes plain objects. It asks for large documents as a file instead. */
  function withPlainData(body: object): object {
    const data: unknown = 'data' in body ? body.data : undefined;
    return data instanceof PreparedJson
      ? { ...body, data: JSON.parse(Buffer.concat(data.pieces).toString('utf8')) }
      : body;
  }

  function withoutToken(body: object): object {
    const { data } = body as { data: { session: object } };
    return { ...body, data: { ...data, session: { ...data.session, token: '' } } };
  }

  ipcMain.handle(invokeChannel, answer);
  return {
    sessionToken: () => token,
    forgetSession,
    send(event) {
      const page = contents();
      if (page !== undefined && !page.isDestroyed()) page.send(eventChannel, event);
    },
    close() {
      ipcMain.removeHandler(invokeChannel);
    },
  };
}
