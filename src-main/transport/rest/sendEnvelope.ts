import type { FastifyReply } from 'fastify';
import type { DispatchResult } from '../../dispatcher/dispatcher.ts';
import { jsonType } from './responseHeaders.ts';

/** Sends an answer of the dispatcher, written as JSON here and nowhere else. */
export function sendEnvelope(reply: FastifyReply, { status, body }: DispatchResult): FastifyReply {
  if (status === 401) {
    reply.header('www-authenticate', 'Bearer');
  } else if (status === 429 && !body.success && body.error.retry_after !== undefined) {
    reply.header('retry-after', String(Math.ceil(body.error.retry_after)));
  }
  return reply.code(status).header('content-type', jsonType).send(JSON.stringify(body));
}
