import type { FastifyInstance, HTTPMethods } from 'fastify';
import { methodNotAllowed } from './guardDoor.ts';

const allMethods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/** Starts to note which methods each address takes; what it returns makes those addresses answer 405 to all others. */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const allowed = new Map<string, Set<HTTPMethods>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = allowed.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one as HTTPMethods);
    allowed.set(url, methods);
  });

  return () => {
    for (const [url, methods] of [...allowed]) {
      const allow = [...methods];
      app.route({
        url,
        method: allMethods.filter((method) => !methods.has(method)),
        exposeHeadRoute: false,
        onRequest: (_request, reply) => {
          throw methodNotAllowed(reply, allow);
        },
        handler: () => undefined,
      });
    }
  };
}
