import type { AddressInfo } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { AppError } from '../../src-shared/errors.ts';
import type { Dispatcher, Log } from '../dispatcher/dispatcher.ts';
import { addDocumentRoutes } from './rest/addDocumentRoutes.ts';
import { addEndpointRoutes } from './rest/addEndpointRoutes.ts';
import { endBrokenRequest, refuseTunnel } from './rest/endBrokenRequest.ts';
import { guardDoor } from './rest/guardDoor.ts';
import { readBodies } from './rest/readBodies.ts';
import { refuseOtherMethods } from './rest/refuseOtherMethods.ts';
import { type Connections, watchConnections } from './rest/watchConnections.ts';

const listenAddress = '127.0.0.1';

const serverLimits = {
  connections: 32,
  headBytes: 16 * 1024,
  headTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  /** How often Node looks for what takes too long. */
  timeoutCheckMs: 1_000,
  keepAliveMs: 5_000,
  /** How long answers under way may take when the server ends. */
  endGraceMs: 5_000,
} as const;

export interface RestServerOptions {
  readonly dispatcher: Dispatcher;
  /** 0 picks a free one. */
  readonly port: number;
  /** Asked at each request, so that a change counts at once. Written as browsers do: `https://example.org`. */
  readonly allowedOrigins: () => readonly string[];
  /** Path of the OpenAPI document; read at the first request for it. */
  readonly openApiFile: string;
  readonly log: Log;
}

export interface RestServer {
  readonly port: number;
  readonly origin: string;
  /** Answers what is under way, ends all connections and gives the port free. */
  close(): Promise<void>;
}

/**
 * Starts the REST door on 127.0.0.1: one route for each endpoint of the contract, the OpenAPI document and its page.
 * Who may call is decided before a body is read; everything else is the dispatcher's.
 *
 * Throws AppError CONFLICT when the port cannot be had; another one is never taken instead.
 */
export async function startRestServer(options: RestServerOptions): Promise<RestServer> {
  const { app, connections } = createApp(options);
  try {
    await app.listen({ host: listenAddress, port: options.port });
  } catch (error) {
    await app.close();
    throw portError(error, options.port);
  }
  const port = portOf(app);
  let ending: Promise<void> | undefined;
  return {
    port,
    origin: `http://${listenAddress}:${port}`,
    close() {
      ending ??= connections.end(serverLimits.endGraceMs).then(() => app.close());
      return ending;
    },
  };
}

function createApp(options: RestServerOptions): { app: FastifyInstance; connections: Connections } {
  const guard = guardDoor({
    port: () => portOf(app),
    allowedOrigins: options.allowedOrigins,
    log: options.log,
  });
  const app: FastifyInstance = fastify({
    logger: false,
    return503OnClosing: false,
    requestTimeout: serverLimits.requestTimeoutMs,
    keepAliveTimeout: serverLimits.keepAliveMs,
    http: {
      maxHeaderSize: serverLimits.headBytes,
      headersTimeout: serverLimits.headTimeoutMs,
      connectionsCheckingInterval: serverLimits.timeoutCheckMs,
      // A missing Host is answered like a wrong one, in the envelope.
      requireHostHeader: false,
    },
    // The query is read by the contract's types, once the route is known.
    routerOptions: { querystringParser: (text) => ({ text }) },
    frameworkErrors: guard.answerUnrouted,
    clientErrorHandler: (error, socket) => endBrokenRequest(error, socket, connections.isAnswering(socket)),
  });
  const connections = watchConnections(app.server);
  app.server.maxConnections = serverLimits.connections;
  app.server.on('connect', (_request, socket) => refuseTunnel(socket));

  guard.install(app);
  readBodies(app);
  const refuseOthers = refuseOtherMethods(app);
  addEndpointRoutes(app, options.dispatcher);
  addDocumentRoutes(app, options.openApiFile);
  refuseOthers();
  return { app, connections };
}

function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port;
}

function portError(error: unknown, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new AppError(
        'CONFLICT',
        `Port ${port} is in use by another program on this computer. End that program or choose another port.`,
        { cause: error },
      );
    case 'EACCES':
      return new AppError('CONFLICT', `Port ${port} is reserved by the system. Choose a port from 1024 upwards.`, {
        cause: error,
      });
    default:
      return error;
  }
}
