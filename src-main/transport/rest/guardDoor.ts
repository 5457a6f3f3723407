import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../src-shared/errors.ts';
import { failure, type Log } from '../../dispatcher/dispatcher.ts';
import { type Doorstep, judgeCaller } from './judgeCaller.ts';
import { corsHeaders, preflightHeaders, securityHeaders } from './responseHeaders.ts';
import { sendEnvelope } from './sendEnvelope.ts';
import { nothingThere, toAppError } from './toAppError.ts';

const commonMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether a session cookie counts for this caller. */
    acceptsCookie: boolean;
  }
}

interface GuardOptions extends Doorstep {
  readonly log: Log;
}

export interface Guard {
  /** Puts the guard before every route, known or not, and its words into every refusal. */
  install(app: FastifyInstance): void;
  /** Answers what the router could not even read. */
  answerUnrouted(error: Error, request: FastifyRequest, reply: FastifyReply): void;
}

/** Judges every request by its head, before a body is read, and answers all that never reaches the dispatcher. */
export function guardDoor({ log, ...doorstep }: GuardOptions): Guard {
  /** True when the request goes on; false when it has been answered. */
  function admit(request: FastifyRequest, reply: FastifyReply): boolean {
    reply.headers(securityHeaders);
    const verdict = judgeCaller(request.raw, doorstep);
    request.acceptsCookie = verdict.acceptsCookie;
    if (verdict.allowedOrigin !== undefined) reply.headers(corsHeaders(verdict.allowedOrigin));
    if (!verdict.isPreflight) return true;
    reply.code(204).headers(preflightHeaders).send();
    return false;
  }

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // Whoever still sends a body shall be able to read the answer: the rest is dropped, within the request's time.
    reply.removeHeader('connection');
    const where = `rest ${request.method} ${request.routeOptions.url ?? '(no route)'}`;
    sendEnvelope(reply, failure(toAppError(error), where, log));
  }

  return {
    install(app) {
      app.decorateRequest('acceptsCookie', false);
      app.addHook('onRequest', (request, reply, done) => {
        if (!admit(request, reply)) return;
        if (request.is404) throw unknownAddress(request, reply);
        done();
      });
      app.setErrorHandler(refuse);
    },
    answerUnrouted(error, request, reply) {
      try {
        if (admit(request, reply)) refuse(error, request, reply);
      } catch (refusal) {
        refuse(refusal, request, reply);
      }
    },
  };
}

function unknownAddress(request: FastifyRequest, reply: FastifyReply): AppError {
  return commonMethods.includes(request.method) ? nothingThere() : methodNotAllowed(reply, commonMethods);
}

export function methodNotAllowed(reply: FastifyReply, allowed: readonly string[]): AppError {
  const list = allowed.join(', ');
  reply.header('allow', list);
  return new AppError('METHOD_NOT_ALLOWED', `This address takes ${list} only.`);
}
