import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DispatchResult } from '../../../src-main/dispatcher/dispatcher.ts';
import { json, startTestServer, type TestServer } from './support/testServer.ts';

let door: TestServer;
const session = { token: 'the-new-token', expires_at: '2026-11-23T00:00:00.000Z' };
const done: DispatchResult = { status: 200, body: { success: true, data: {} as never } };
const credentials = { username: 'someone', password: 'a long password' };

beforeAll(async () => {
  door = await startTestServer();
});
afterAll(() => door.server.close());
beforeEach(() => {
  door.dispatcher.calls.length = 0;
  door.dispatcher.answer = () => done;
});

async function tokenOf(...headers: readonly string[]): Promise<string | undefined> {
  await door.send('GET /api/auth/user', headers);
  expect(door.dispatcher.calls).toHaveLength(1);
  return door.dispatcher.calls.pop()?.token;
}

describe('who is calling', () => {
  it('says so by token or by cookie', async () => {
    expect(await tokenOf()).toBeUndefined();
    expect(await tokenOf('Authorization: Bearer abc-._~+/123==')).toBe('abc-._~+/123==');
    expect(await tokenOf('Authorization: bearer abc')).toBe('abc');
    expect(await tokenOf('Cookie: evenkeel_session=abc')).toBe('abc');
    expect(await tokenOf('Cookie: other=1; evenkeel_session=abc; third=2')).toBe('abc');
  });

  it('the token counts when both are there', async () => {
    expect(await tokenOf('Cookie: evenkeel_session=abc', 'Authorization: Bearer def')).toBe('def');
  });

  it.each([
    [['Authorization: Bearer']],
    [['Authorization: Bearer ']],
    [['Authorization:']],
    [['Authorization: Basic c29tZW9uZTpwYXNz']],
    [['Authorization: Bearer two words']],
    [['Authorization: Bearer abc,def']],
    [['Authorization: abc']],
    [['Authorization: Bearer abc', 'Authorization: Bearer abc']],
    [['Authorization: Bearer abc', 'authorization: Bearer def']],
  ])('%j is nobody, and a cookie does not help', async (headers) => {
    expect(await tokenOf(...headers)).toBeUndefined();
    expect(await tokenOf(...headers, 'Cookie: evenkeel_session=abc')).toBeUndefined();
  });

  it.each([
    'evenkeel_session=',
    'evenkeel_session=abc; evenkeel_session=def',
    'Evenkeel_Session=abc',
    'x_evenkeel_session=abc',
    'evenkeel_session',
  ])('cookie %j is nobody', async (cookie) => {
    expect(await tokenOf(`Cookie: ${cookie}`)).toBeUndefined();
  });
});

describe('the cookie', () => {
  it.each([
    ['POST /api/auth/login', credentials],
    ['POST /api/auth/register', { ...credentials, email: 'someone@example.org' }],
    ['POST /api/auth/recover', { username: 'someone', recovery_key: 'ABCD', new_password: 'another password' }],
  ])('is set by %s: for this host, 12 hours, out of reach of scripts and other sites', async (requestLine, body) => {
    door.dispatcher.answer = () => ({ ...done, session });
    const answer = await door.send(requestLine, ...json(body));
    expect(answer.headers['set-cookie']).toBe(
      'evenkeel_session=the-new-token; Path=/api; HttpOnly; SameSite=Strict; Max-Age=43200',
    );
  });

  it.each([
    ['POST /api/auth/logout', {}],
    ['POST /api/auth/lock', {}],
    ['DELETE /api/auth/user', { password: 'a long password' }],
  ])('is cleared by %s', async (requestLine, body) => {
    const answer = await door.send(requestLine, ...json(body));
    expect(answer.headers['set-cookie']).toBe('evenkeel_session=; Path=/api; HttpOnly; SameSite=Strict; Max-Age=0');
  });

  it('stays as it is when that fails, and with everything else', async () => {
    expect((await door.send('GET /api/auth/user')).headers['set-cookie']).toBeUndefined();
    door.dispatcher.answer = () => ({
      status: 401,
      body: { success: false, error: { code: 'UNAUTHENTICATED', message: 'Please sign in first.' } },
    });
    expect((await door.send('POST /api/auth/logout')).headers['set-cookie']).toBeUndefined();
  });
});

describe("the dispatcher's answer", () => {
  it('goes out as it is, with its status', async () => {
    const body = { success: true as const, data: { text: 'é€😀' } as never };
    door.dispatcher.answer = () => ({ status: 201, body });
    const answer = await door.send('GET /api/health');
    expect([answer.status, JSON.parse(answer.body)]).toEqual([201, body]);
  });

  it('401 names the scheme', async () => {
    door.dispatcher.answer = () => ({
      status: 401,
      body: { success: false, error: { code: 'UNAUTHENTICATED', message: 'Please sign in first.' } },
    });
    expect((await door.send('GET /api/auth/user')).headers['www-authenticate']).toBe('Bearer');
  });

  it('429 says how long to wait, in whole seconds', async () => {
    door.dispatcher.answer = () => ({
      status: 429,
      body: { success: false, error: { code: 'TOO_MANY_ATTEMPTS', message: 'Please wait.', retry_after: 3.2 } },
    });
    const answer = await door.send('POST /api/auth/login', ...json(credentials));
    expect(answer.headers['retry-after']).toBe('4');
  });

  it('a fault on the way is INTERNAL with a reference; the log has it without what was sent', async () => {
    door.dispatcher.dispatch = () => Promise.reject(new TypeError('the password was "a long password"'));
    const answer = await door.send('POST /api/auth/login?', ...json(credentials));
    const { error } = JSON.parse(answer.body) as { error: { code: string; message: string } };
    expect([answer.status, error.code]).toEqual([500, 'INTERNAL']);
    expect(door.logged).toHaveLength(1);
    expect(error.message).toContain(String(door.logged[0]?.details.reference));
    expect(JSON.stringify(door.logged) + answer.body).not.toMatch(/password|someone/);
  });
});
