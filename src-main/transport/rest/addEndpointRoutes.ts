import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../../../src-shared/contract/endpoint.ts';
import { contract, type EndpointName, endpointNames } from '../../../src-shared/contract/index.ts';
import type { Dispatcher } from '../../dispatcher/dispatcher.ts';
import { callerToken } from './callerToken.ts';
import { fieldKinds } from './fieldKinds.ts';
import { requireFittingHead } from './readBodies.ts';
import { requestInput } from './requestInput.ts';
import { sendEnvelope } from './sendEnvelope.ts';
import { clearedSessionCookie, sessionCookie } from './sessionCookie.ts';

/** Gives every endpoint of the contract its address: fields in, dispatcher, envelope out. */
export function addEndpointRoutes(app: FastifyInstance, dispatcher: Dispatcher): void {
  for (const name of endpointNames) {
    const endpoint = contract[name];
    app.route({
      method: endpoint.method,
      url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: endpoint.bodyLimit,
      onRequest: requireFittingHead(endpoint),
      handler: endpointHandler(name, endpoint, dispatcher),
    });
  }
}

function endpointHandler(name: EndpointName, endpoint: Endpoint, dispatcher: Dispatcher) {
  const kinds = fieldKinds(endpoint);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const input = requestInput(endpoint, kinds, {
      path: request.params as Readonly<Record<string, string>>,
      query: (request.query as { readonly text: string }).text,
      body: request.body,
    });
    const token = callerToken(request.raw, request.acceptsCookie);
    const result = await dispatcher.dispatch(name, input, { door: 'rest', token });
    if (request.acceptsCookie) {
      if (result.session !== undefined) {
        reply.header('set-cookie', sessionCookie(result.session.token));
      } else if (result.body.success && endpoint.sessionEffect === 'ends') {
        reply.header('set-cookie', clearedSessionCookie);
      }
    }
    return sendEnvelope(reply, result);
  };
}
