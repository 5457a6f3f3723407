import { join } from 'node:path';
import { type RestServer, startRestServer } from '../../../../src-main/transport/rest.ts';
import { head, type RawAnswer, sendRaw } from './rawHttp.ts';
import { type RecordingDispatcher, recordingDispatcher } from './recordingDispatcher.ts';

export const openApiFile = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'openapi.json');

export interface LoggedError {
  readonly event: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface TestServer {
  readonly server: RestServer;
  readonly host: string;
  readonly dispatcher: RecordingDispatcher;
  readonly logged: LoggedError[];
  /** May be changed while the server runs, as the settings may. */
  readonly allowedOrigins: string[];
  /** One request over a connection of its own: request line and headers, `Host` added where none is given. */
  send(requestLine: string, headers?: readonly string[], body?: string | Buffer): Promise<RawAnswer>;
}

/** A REST server on a free port, with a dispatcher that records. */
export async function startTestServer(): Promise<TestServer> {
  const dispatcher = recordingDispatcher();
  const logged: LoggedError[] = [];
  const allowedOrigins: string[] = [];
  const server = await startRestServer({
    dispatcher,
    port: 0,
    allowedOrigins: () => allowedOrigins,
    openApiFile,
    log: { error: (event, details) => logged.push({ event, details }) },
  });
  const host = `127.0.0.1:${server.port}`;
  return {
    server,
    host,
    dispatcher,
    logged,
    allowedOrigins,
    send(requestLine, headers = [], body = '') {
      const hasHost = headers.some((line) => /^host:/i.test(line));
      return sendRaw(
        server.port,
        head(`${requestLine} HTTP/1.1`, ...(hasHost ? [] : [`Host: ${host}`]), ...headers),
        body,
      );
    },
  };
}

/** A JSON body with the headers that announce it. */
export function json(value: unknown): [headers: string[], body: string] {
  return jsonText(JSON.stringify(value));
}

export function jsonText(text: string | Buffer): [headers: string[], body: string] {
  return [['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`], text as string];
}

/** The error code of an answer that has to be a failure in the envelope. */
export function codeOf(answer: RawAnswer): string {
  const { success, error } = JSON.parse(answer.body) as { success: boolean; error: { code: string; message: string } };
  if (success || error.message === '') throw new Error(`Not a failure with a message: ${answer.body}`);
  return error.code;
}
