import type { IncomingMessage } from 'node:http';
import { readSessionCookie } from './sessionCookie.ts';

/** RFC 6750, 2.1. */
const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/**
 * The token a caller sends: `Authorization: Bearer` or, where a cookie counts, the session cookie.
 *
 * An Authorization header that is malformed or there twice is no token, and the cookie does not stand in for it: who
 * sends one means to be known by it, and a call that needs a session is refused.
 */
export function callerToken(request: IncomingMessage, acceptsCookie: boolean): string | undefined {
  const [authorization, ...others] = request.headersDistinct.authorization ?? [];
  if (authorization !== undefined) {
    return others.length > 0 ? undefined : bearer.exec(authorization)?.[1];
  }
  return acceptsCookie ? readSessionCookie(request.headers.cookie) : undefined;
}
