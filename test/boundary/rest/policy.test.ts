import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { head, sendRaw } from './support/rawHttp.ts';
import { codeOf, json, startTestServer, type TestServer } from './support/testServer.ts';

let door: TestServer;
const health = 'GET /api/health';
const mood = { mood_rating: 7 };

beforeAll(async () => {
  door = await startTestServer();
});
afterAll(() => door.server.close());
beforeEach(() => {
  door.dispatcher.calls.length = 0;
  door.allowedOrigins.length = 0;
});

describe('Host', () => {
  it.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['[::1]', 403],
    ['LOCALHOST', 403],
    ['localhost.', 403],
    ['0.0.0.0', 403],
  ])('of %s with our port: %i', async (name, status) => {
    const answer = await door.send(health, [`Host: ${name}:${door.server.port}`]);
    expect(answer.status).toBe(status);
    expect(door.dispatcher.calls).toHaveLength(status === 200 ? 1 : 0);
  });

  it.each(['127.0.0.1', 'localhost', '127.0.0.1:1', '127.0.0.1:', ''])('%j without our port: 403', async (host) => {
    const answer = await door.send(health, [`Host: ${host}`]);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });

  it('given twice: 403, even when both are ours', async () => {
    const answer = await door.send(health, [`Host: ${door.host}`, `Host: ${door.host}`]);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });

  it('missing: 403', async () => {
    const answer = await sendRaw(door.server.port, head('GET /api/health HTTP/1.1'));
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });

  it('in the target as well: 403, whatever it names', async () => {
    for (const target of ['http://evil.example/api/health', `http://${door.host}/api/health`]) {
      const answer = await door.send(`GET ${target}`);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('is judged before the address: a stranger cannot tell which ones there are', async () => {
    for (const target of ['/api/health', '/nothing', '/api/mood/%zz', `/api/mood/${'x'.repeat(500)}`]) {
      const answer = await door.send(`GET ${target}`, ['Host: evil.example']);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('is judged before the body: an announced body is not waited for', async () => {
    const answer = await door.send('POST /api/mood/track', [
      'Host: evil.example',
      'Content-Type: application/json',
      'Content-Length: 900000',
    ]);
    expect(answer.status).toBe(403);
  });
});

describe('Origin and Sec-Fetch-Site', () => {
  it.each([undefined, 'none', 'same-origin'])('no Origin, Sec-Fetch-Site %s: heard, by cookie too', async (site) => {
    const headers = ['Cookie: evenkeel_session=abc', ...(site === undefined ? [] : [`Sec-Fetch-Site: ${site}`])];
    const answer = await door.send('GET /api/auth/user', headers);
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(door.dispatcher.calls[0]?.token).toBe('abc');
  });

  it.each(['cross-site', 'same-site', 'same-origin, none', ''])('no Origin, Sec-Fetch-Site %j: 403', async (site) => {
    const answer = await door.send(health, [`Sec-Fetch-Site: ${site}`]);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });

  it('our own origin: heard, by cookie too', async () => {
    const answer = await door.send('GET /api/auth/user', [
      `Origin: http://${door.host}`,
      'Sec-Fetch-Site: same-origin',
      'Cookie: evenkeel_session=abc',
    ]);
    expect(answer.status).toBe(200);
    expect(door.dispatcher.calls[0]?.token).toBe('abc');
  });

  it('our own origin from another site: 403', async () => {
    const answer = await door.send(health, [`Origin: http://${door.host}`, 'Sec-Fetch-Site: cross-site']);
    expect(answer.status).toBe(403);
  });

  it('the other name of this server is another origin: 403', async () => {
    const answer = await door.send(health, [`Origin: http://localhost:${door.server.port}`]);
    expect(answer.status).toBe(403);
  });

  it.each([
    'null',
    'https://evil.example',
    'http://127.0.0.1',
    'http://127.0.0.1:3000',
    'file://',
    'app://evenkeel',
    '',
  ])('foreign Origin %j: 403 before the body is read', async (origin) => {
    const [headers, body] = json(mood);
    const answer = await door.send('POST /api/mood/track', [...headers, `Origin: ${origin}`], body);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(door.dispatcher.calls).toEqual([]);
  });

  it('Origin: null stays out even when somebody puts it on the list', async () => {
    door.allowedOrigins.push('null', '*');
    for (const origin of ['null', 'https://evil.example']) {
      expect((await door.send(health, [`Origin: ${origin}`])).status).toBe(403);
    }
  });

  it('two Origins, one of them allowed: 403', async () => {
    door.allowedOrigins.push('https://mine.example');
    const answer = await door.send(health, ['Origin: https://mine.example', 'Origin: https://evil.example']);
    expect(answer.status).toBe(403);
  });
});

describe('an origin on the list', () => {
  const origin = 'https://mine.example';

  it('may ask first and gets exactly what it needs', async () => {
    door.allowedOrigins.push(origin);
    const answer = await door.send('OPTIONS /api/mood/track', [
      `Origin: ${origin}`,
      'Access-Control-Request-Method: POST',
      'Access-Control-Request-Headers: authorization,content-type',
      'Sec-Fetch-Site: cross-site',
    ]);
    expect(answer.status).toBe(204);
    expect(answer.body).toBe('');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'Authorization, Content-Type',
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
    expect(door.dispatcher.calls).toEqual([]);
  });

  it('is known by its token; a cookie is ignored and none is set', async () => {
    door.allowedOrigins.push(origin);
    const session = { token: 'new', expires_at: '2026-11-23T00:00:00.000Z' };
    const before = door.dispatcher.answer;
    door.dispatcher.answer = () => ({ status: 200, body: { success: true, data: {} as never }, session });
    const [headers, body] = json({ username: 'someone', password: 'a password' });
    const signedIn = await door.send('POST /api/auth/login', [...headers, `Origin: ${origin}`], body);
    door.dispatcher.answer = before;
    await door.send('GET /api/auth/user', [`Origin: ${origin}`, 'Cookie: evenkeel_session=abc']);
    await door.send('GET /api/auth/user', [`Origin: ${origin}`, 'Authorization: Bearer def']);

    expect(signedIn.headers['set-cookie']).toBeUndefined();
    expect(door.dispatcher.calls.map(({ token }) => token)).toEqual([undefined, undefined, 'def']);
  });

  it('can read refusals as well', async () => {
    door.allowedOrigins.push(origin);
    for (const requestLine of ['GET /nothing', 'GET /api/mood/%zz', 'PATCH /api/health', 'OPTIONS /api/health']) {
      const answer = await door.send(requestLine, [`Origin: ${origin}`]);
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'Origin' });
    }
  });

  it('is shut out again as soon as it is off the list', async () => {
    door.allowedOrigins.push(origin);
    expect((await door.send(health, [`Origin: ${origin}`])).status).toBe(200);
    door.allowedOrigins.length = 0;
    expect((await door.send(health, [`Origin: ${origin}`])).status).toBe(403);
  });
});

describe('methods', () => {
  it('a preflight from anywhere else: 403 with an Origin, 405 without', async () => {
    const asked = 'Access-Control-Request-Method: POST';
    expect((await door.send('OPTIONS /api/mood/track', ['Origin: https://evil.example', asked])).status).toBe(403);
    expect((await door.send('OPTIONS /api/mood/track', [asked])).status).toBe(405);
  });

  it.each([
    ['OPTIONS /api/mood/track', 'POST'],
    ['TRACE /api/mood/track', 'POST'],
    ['GET /api/mood/track', 'POST'],
    ['HEAD /api/mood/track', 'POST'],
    ['PATCH /api/mood/track', 'POST'],
    ['POST /api/health', 'GET, HEAD'],
    ['POST /api/docs', 'GET, HEAD'],
    ['OPTIONS *', 'GET, HEAD, POST, PUT, DELETE'],
    ['OPTIONS /nothing', 'GET, HEAD, POST, PUT, DELETE'],
    ['PROPFIND /api/health', 'GET, HEAD, POST, PUT, DELETE'],
    ['CONNECT evil.example:443', 'GET, HEAD, POST, PUT, DELETE'],
  ])('%s: 405, Allow: %s', async (requestLine, allow) => {
    const answer = await door.send(requestLine);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allow);
    expect(door.dispatcher.calls).toEqual([]);
    if (!requestLine.startsWith('HEAD')) expect(codeOf(answer)).toBe('METHOD_NOT_ALLOWED');
  });

  it('an id is no method: /api/mood/{id} lists what it takes', async () => {
    const answer = await door.send('POST /api/mood/0199f0a0-0000-7000-8000-000000000000');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, PUT, DELETE']);
  });

  it('HEAD answers like GET, without the body', async () => {
    const get = await door.send(health);
    const answer = await door.send('HEAD /api/health');
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(answer.headers['content-length']).toBe(get.headers['content-length']);
  });

  it('a change of protocol: 405', async () => {
    for (const protocol of ['websocket', 'h2c']) {
      const answer = await door.send(health, ['Connection: Upgrade', `Upgrade: ${protocol}`]);
      expect([answer.status, codeOf(answer)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    }
  });
});

describe('every answer', () => {
  it.each([
    ['a success', 'GET /api/health', []],
    ['an unknown address', 'GET /nothing', []],
    ['a refused host', 'GET /api/health', ['Host: evil.example']],
    ['a malformed address', 'GET /api/mood/%zz', []],
    ['no HTTP at all', 'GARBAGE', []],
  ])('%s is kept by nobody and tells nothing of the server', async (_what, requestLine, headers) => {
    const answer = await door.send(requestLine, headers);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json; charset=utf-8',
    });
    expect(answer.headers).not.toHaveProperty('server');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });
});
