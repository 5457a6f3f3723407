import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { DispatchResult } from '../../../src-main/dispatcher/dispatcher.ts';
import { startRestServer } from '../../../src-main/transport/rest.ts';
import { deferred } from './support/deferred.ts';
import { codeOf, openApiFile, startTestServer, type TestServer } from './support/testServer.ts';

const opened: TestServer[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ server }) => server.close())));

async function open(): Promise<TestServer> {
  const door = await startTestServer();
  opened.push(door);
  return door;
}

async function idleConnection(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('listening', () => {
  it('is on 127.0.0.1 only', async () => {
    const { server } = await open();
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
    for (const address of ['127.0.0.2', '::1']) {
      const socket = connect(server.port, address);
      const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
      expect(['ECONNREFUSED', 'EADDRNOTAVAIL', 'ENETUNREACH']).toContain(error.code);
    }
  });

  it('on a taken port fails with a sentence that names it, and takes no other', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    const { dispatcher } = await open();
    await expect(
      startRestServer({ dispatcher, port, allowedOrigins: () => [], openApiFile, log: { error: () => undefined } }),
    ).rejects.toMatchObject({ name: 'AppError', code: 'CONFLICT', message: expect.stringContaining(`Port ${port} `) });
    squatter.close();
  });

  it('works again on the same port as soon as it was closed', async () => {
    const first = await startTestServer();
    const { port } = first.server;
    await first.send('GET /api/health');
    await first.server.close();
    const again = await startRestServer({
      dispatcher: first.dispatcher,
      port,
      allowedOrigins: () => [],
      openApiFile,
      log: { error: () => undefined },
    });
    expect(again.port).toBe(port);
    await again.close();
  });
});

describe('closing', () => {
  it('ends connections that wait for a next request, and those that never sent one', async () => {
    const door = await startTestServer();
    const silent = await idleConnection(door.server.port);
    const agent = new Agent({ keepAlive: true });
    const request = get(`${door.server.origin}/api/health`, { agent });
    const [response] = await once(request, 'response');
    response.resume();
    await once(response, 'end');

    const ended = Promise.all([once(silent, 'close'), once(request.socket as Socket, 'close')]);
    await door.server.close();
    await ended;
    agent.destroy();
  });

  it('lets an answer under way arrive', async () => {
    const door = await startTestServer();
    const isRunning = deferred<void>();
    const answer = deferred<DispatchResult>();
    door.dispatcher.answer = () => {
      isRunning.resolve();
      return answer.promise;
    };
    const response = fetch(`${door.server.origin}/api/health`);
    await isRunning.promise;
    const closed = door.server.close();
    await expect(fetch(`${door.server.origin}/api/health`)).rejects.toThrow('fetch failed');
    answer.resolve({ status: 200, body: { success: true, data: { status: 'ok' } as never } });
    expect(await (await response).json()).toEqual({ success: true, data: { status: 'ok' } });
    await closed;
  });

  it('twice is once', async () => {
    const door = await startTestServer();
    await Promise.all([door.server.close(), door.server.close()]);
    await door.server.close();
  });
});

describe('limits', () => {
  it('a head of more than 16 KB: 413 in the envelope', async () => {
    const door = await open();
    const answer = await door.send('GET /api/health', [`X-Long: ${'x'.repeat(17_000)}`]);
    expect([answer.status, codeOf(answer)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const long = await door.send(`GET /api/journal/entries?q=${'x'.repeat(17_000)}`);
    expect([long.status, codeOf(long)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('two lengths, or a length and chunks, are no request: 400', async () => {
    const door = await open();
    for (const headers of [
      ['Content-Length: 2', 'Content-Length: 3'],
      ['Content-Length: 2', 'Transfer-Encoding: chunked'],
    ]) {
      const answer = await door.send('POST /api/mood/track', headers, '{}');
      expect([answer.status, codeOf(answer)]).toEqual([400, 'VALIDATION_ERROR']);
    }
    expect(door.dispatcher.calls).toEqual([]);
  });

  it('32 connections; one more is ended, and there is room again when one goes', async () => {
    const door = await open();
    const sockets = await Promise.all(Array.from({ length: 32 }, () => idleConnection(door.server.port)));
    await expect(door.send('GET /api/health')).rejects.toThrow();
    sockets[0]?.destroy();
    await expect
      .poll(() =>
        door.send('GET /api/health').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('what follows a whole request and is no HTTP is not answered in its place', async () => {
    const door = await open();
    const answer = deferred<DispatchResult>();
    door.dispatcher.answer = () => answer.promise;
    const socket = await idleConnection(door.server.port);
    const received: Buffer[] = [];
    socket.on('data', (chunk) => received.push(chunk));
    socket.write(`GET /api/health HTTP/1.1\r\nHost: ${door.host}\r\n\r\nGARBAGE\r\n\r\n`);
    await once(socket, 'close');
    answer.resolve({ status: 200, body: { success: true, data: {} as never } });
    expect(Buffer.concat(received).toString()).toBe('');
  });
});
