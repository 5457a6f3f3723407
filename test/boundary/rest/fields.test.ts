import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, json, startTestServer, type TestServer } from './support/testServer.ts';

let door: TestServer;
const id = '0199f0a0-0000-7000-8000-000000000000';

beforeAll(async () => {
  door = await startTestServer();
});
afterAll(() => door.server.close());
beforeEach(() => {
  door.dispatcher.calls.length = 0;
});

async function inputOf(requestLine: string): Promise<unknown> {
  const answer = await door.send(requestLine);
  expect(answer.body).toContain('"success":true');
  return door.dispatcher.calls.at(-1)?.input;
}

async function detailsOf(requestLine: string, headers: readonly string[] = [], body = ''): Promise<unknown> {
  const answer = await door.send(requestLine, headers, body);
  expect([answer.status, codeOf(answer)]).toEqual([400, 'VALIDATION_ERROR']);
  expect(door.dispatcher.calls).toEqual([]);
  return JSON.parse(answer.body).error.details;
}

describe('the query', () => {
  it('becomes what the contract says: numbers, words, lists of one and of several', async () => {
    expect(await inputOf('GET /api/mood/history?page=2&per_page=10&min_rating=3&emotion=7&sort=asc')).toEqual({
      page: 2,
      per_page: 10,
      min_rating: 3,
      emotion: '7',
      sort: 'asc',
    });
    expect(await inputOf('GET /api/journal/entries?tag=work')).toMatchObject({ tag: ['work'] });
    expect(await inputOf('GET /api/journal/entries?tag=work&tag=home')).toMatchObject({ tag: ['work', 'home'] });
    expect(await inputOf('GET /api/journal/entries?tags=work')).toMatchObject({ tag: ['work'] });
  });

  it('is decoded: plus and %20 are spaces, %2B is a plus, & and = may be escaped', async () => {
    expect(await inputOf('GET /api/journal/entries?q=two+words%20and%2Bmore%26%3D%C3%A9')).toMatchObject({
      q: 'two words and+more&=é',
    });
    expect(await inputOf('GET /api/journal/entries?q=a=b&&')).toMatchObject({ q: 'a=b' });
  });

  it.each(['abc', '', '1e3', '0x10', '+5', '%205', '5%20', '05', '5.', '.5', 'Infinity', 'NaN', '٣', '1_0', 'null'])(
    'page=%s is no number: 400, naming the field',
    async (text) => {
      expect(await detailsOf(`GET /api/mood/history?page=${encodeURI(text)}`)).toMatchObject([{ path: 'page' }]);
    },
  );

  it.each(['-1', '0', '1.5', '1000001'])('page=%s is a number out of bounds: 400', async (text) => {
    expect(await detailsOf(`GET /api/mood/history?page=${text}`)).toMatchObject([{ path: 'page' }]);
  });

  it('a field of one value given twice: 400, neither is taken', async () => {
    expect(await detailsOf('GET /api/mood/history?page=1&page=2')).toEqual([
      { path: 'page', message: 'Is given more than once.' },
    ]);
  });

  it.each(['pgae=1', 'page[a]=1', 'constructor=1', '__proto__=1', 'PAGE=1'])(
    'unknown, %s: 400 by name',
    async (text) => {
      const name = text.slice(0, text.indexOf('='));
      expect(await detailsOf(`GET /api/mood/history?${text}`)).toEqual([{ path: name, message: 'Unknown field.' }]);
    },
  );

  it.each(['q=%', 'q=%zz', 'q=%C3%28', 'q=%ED%A0%80', '%E0%A4=1'])('a broken escape, %s: 400', async (text) => {
    await detailsOf(`GET /api/journal/entries?${text}`);
  });

  it('is not read where the body is: 400', async () => {
    const [headers, body] = json({ mood_rating: 7 });
    expect(await detailsOf('POST /api/mood/track?mood_rating=3', headers, body)).toMatchObject([
      { path: 'mood_rating' },
    ]);
    expect(await detailsOf(`DELETE /api/mood/${id}?force=true`)).toMatchObject([{ path: 'force' }]);
  });
});

describe('the path', () => {
  it('gives the id', async () => {
    expect(await inputOf(`GET /api/mood/${id}`)).toEqual({ id });
    expect(await inputOf(`GET /api/drafts/journal%3A${id}`)).toEqual({ kind: `journal:${id}` });
  });

  it('is the only place for it: again in query or body is 400, even when both agree', async () => {
    expect(await detailsOf(`GET /api/mood/${id}?id=${id}`)).toEqual([
      { path: 'id', message: 'Stands in the path already.' },
    ]);
    const [headers, body] = json({ id, mood_rating: 7 });
    expect(await detailsOf(`PUT /api/mood/${id}`, headers, body)).toEqual([
      { path: 'id', message: 'Stands in the path already.' },
    ]);
  });

  it.each(['not-an-id', '..', `${id}%00`, '%F0%9F%98%80'])('%s is no id: 400', async (text) => {
    expect(await detailsOf(`GET /api/mood/${text}`)).toMatchObject([{ path: 'id' }]);
  });

  it.each(['%', '%zz', '%C3%28', '%ED%A0%80'])('a broken escape, %s: 400 in the envelope', async (text) => {
    await detailsOf(`GET /api/mood/${text}`);
  });

  it.each([
    'GET /',
    'GET /api',
    'GET /api/',
    'GET /api/health/',
    'GET //api/health',
    'GET /API/health',
    'GET /api/mood/a/b',
    'GET /api/../etc/passwd',
    `GET /api/mood/${'x'.repeat(3000)}`,
    'POST /api/nothing',
    'DELETE /api/mood',
  ])('%s is nowhere: 404', async (requestLine) => {
    const answer = await door.send(requestLine, ['Content-Type: application/json', 'Content-Length: 3'], '{{{');
    expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
  });
});
