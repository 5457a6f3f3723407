import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointNames } from '../../../src-shared/contract/index.ts';
import type { RawAnswer } from './support/rawHttp.ts';
import { openApiFile, startTestServer, type TestServer } from './support/testServer.ts';

let door: TestServer;
let page: RawAnswer;

beforeAll(async () => {
  door = await startTestServer();
  page = await door.send('GET /api/docs');
});
afterAll(() => door.server.close());

describe('GET /api/openapi.json', () => {
  it('is the document itself, for everybody', async () => {
    const answer = await door.send('GET /api/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(answer.body)).toEqual(JSON.parse(await readFile(openApiFile, 'utf8')));
    expect(door.dispatcher.calls).toEqual([]);
  });
});

describe('GET /api/docs', () => {
  it('is a page for everybody that names every endpoint', () => {
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const name of endpointNames) expect(page.body).toContain(`<article id="${name}">`);
  });

  it('needs nothing from anywhere: its one style is the one its policy allows', () => {
    const styles = [...page.body.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style as string);
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] as string)
      .digest('base64');
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(page.body).not.toMatch(/<(script|img|link|iframe|object|form)\b|style="|\son\w+="|@import|url\(/i);
  });

  it('has every link target on the page, each id once', () => {
    const ids = [...page.body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.body.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('can be linked to from a browser but not from a foreign page', async () => {
    expect((await door.send('GET /api/docs', ['Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate'])).status).toBe(200);
    expect((await door.send('GET /api/docs', ['Sec-Fetch-Site: cross-site'])).status).toBe(403);
  });
});
