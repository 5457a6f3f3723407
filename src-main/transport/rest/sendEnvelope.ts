import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { PreparedJson } from '../../../src-shared/preparedJson.ts';
import type { DispatchResult } from '../../dispatcher/dispatcher.ts';
import { jsonType } from './responseHeaders.ts';

/** Sends an answer of the dispatcher, written as JSON here and nowhere else. */
export function sendEnvelope(reply: FastifyReply, { status, body }: DispatchResult): FastifyReply {
  if (status === 401) {
    reply.header('www-authenticate', 'Bearer');
  } else if (status === 429 && !body.success && body.error.retry_after !== undefined) {
    reply.header('retry-after', String(Math.ceil(body.error.retry_after)));
  }
  const data: unknown = body.success ? body.data : undefined;
  if (data instanceof PreparedJson) {
    return sendPrepared(reply.code(status), data);
  }
  return reply.code(status).header('content-type', jsonType).send(JSON.stringify(body));
}

const beforeData = Buffer.from('{"success":true,"data":', 'utf8');
const afterData = Buffer.from('}', 'utf8');

/** Piece by piece, so that a large document holds nobody else up. */
function sendPrepared(reply: FastifyReply, { pieces, bytes }: PreparedJson): FastifyReply {
  return reply
    .header('content-type', jsonType)
    .header('content-length', beforeData.length + bytes + afterData.length)
    .send(Readable.from([beforeData, ...pieces, afterData], { objectMode: false }));
}
