import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import type { Endpoint } from '../../../src-shared/contract/endpoint.ts';
import { AppError } from '../../../src-shared/errors.ts';
import { parseJsonBody } from './parseJsonBody.ts';
import { unsupportedMediaType } from './toAppError.ts';

const json = 'application/json';

/** Bodies are JSON (security decision 7, g and h); a body of another type is refused at its first byte. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(json, { parseAs: 'buffer' }, (_request, bytes, done) => {
    done(null, parseJsonBody(bytes));
  });
  app.addContentTypeParser('*', (_request, payload, done) => {
    const onEnd = (): void => done(null, undefined);
    payload.once('end', onEnd);
    payload.once('data', () => {
      payload.off('end', onEnd);
      done(unsupportedMediaType());
    });
  });
}

/** What the head alone tells about the body that an endpoint is sent. */
export function requireFittingHead(endpoint: Endpoint): onRequestHookHandler {
  return (request, _reply, done) => {
    const { headers } = request.raw;
    const bytes = Number(headers['content-length'] ?? 0);
    const comesInChunks = headers['transfer-encoding'] !== undefined;
    if (bytes === 0 && !comesInChunks) {
      // Without a body its type says nothing, not even when it is a wrong one.
      delete headers['content-type'];
    } else if (endpoint.method === 'GET') {
      throw new AppError('VALIDATION_ERROR', 'A GET request takes its fields from the address and no body.');
    } else if (bytes > 0 && request.mediaType !== json) {
      throw unsupportedMediaType();
    }
    done();
  };
}
