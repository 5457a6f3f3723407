import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export interface Connections {
  /**
   * Whether this connection owes an answer to a request that has arrived whole: what goes out now would be taken for
   * that answer, or for a part of it.
   */
  isAnswering(socket: Duplex): boolean;
  /** Takes no more connections, lets the answers under way finish within the grace and ends everything else. */
  end(graceMs: number): Promise<void>;
}

/**
 * Keeps track of the answers a server has not finished. Node can tell idle connections from busy ones, but counts one
 * that never sent anything as busy and would wait for it.
 */
export function watchConnections(server: Server): Connections {
  const open = new Set<ServerResponse>();
  let onFinished: (() => void) | undefined;
  // First of all listeners: the next one may answer, or end the server, before it returns.
  server.prependListener('request', (_request, response) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) onFinished?.();
    });
  });

  return {
    isAnswering: (socket) => [...open].some(({ req }) => req.socket === socket && req.complete),
    async end(graceMs) {
      server.close();
      if (open.size > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, graceMs);
          onFinished = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      server.closeAllConnections();
    },
  };
}
