import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { docsPage, docsPagePolicy } from './docsPage.ts';
import type { OpenApiDocument } from './openApiTypes.ts';
import { jsonType } from './responseHeaders.ts';

/**
 * The two public answers that are no endpoint of the contract: the OpenAPI document and its page for people. Both are
 * made at the first request for them and kept.
 */
export function addDocumentRoutes(app: FastifyInstance, openApiFile: string): void {
  let text: Promise<string> | undefined;
  let page: Promise<string> | undefined;
  const documentText = (): Promise<string> => {
    text ??= readFile(openApiFile, 'utf8');
    return text;
  };
  const documentPage = (): Promise<string> => {
    page ??= documentText().then((json) => docsPage(JSON.parse(json) as OpenApiDocument));
    return page;
  };

  app.get('/api/openapi.json', async (_request, reply) => {
    return reply.header('content-type', jsonType).send(await documentText());
  });
  app.get('/api/docs', async (_request, reply) => {
    const html = await documentPage();
    return reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': docsPagePolicy })
      .send(html);
  });
}
