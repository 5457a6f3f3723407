import type { IncomingMessage } from 'node:http';
import { AppError } from '../../../src-shared/errors.ts';

/** What the server knows of itself when it judges. */
export interface Doorstep {
  readonly port: () => number;
  readonly allowedOrigins: () => readonly string[];
}

export interface Verdict {
  /** Whether a session cookie counts; a Bearer token always does. */
  readonly acceptsCookie: boolean;
  /** An origin of the user's list: the answer carries CORS headers for it. */
  readonly allowedOrigin: string | undefined;
  /** The browser only asks whether it may; there is nothing to do but to say so. */
  readonly isPreflight: boolean;
}

const ownPagesOnly: Verdict = { acceptsCookie: true, allowedOrigin: undefined, isPreflight: false };
const trustedFetchSites: readonly (string | undefined)[] = [undefined, 'none', 'same-origin'];

/**
 * Decides by the head of a request alone whether this caller is heard (security decision 7, a–e).
 *
 * The Host has to be this server's own, once: a page whose name was rebound to 127.0.0.1 still sends its own. Programs
 * and this server's own pages are heard; pages of origins on the user's list too, but not by cookie; no other page is.
 *
 * Throws AppError FORBIDDEN, or METHOD_NOT_ALLOWED for a change of protocol.
 */
export function judgeCaller(request: IncomingMessage, doorstep: Doorstep): Verdict {
  const host = ownHost(request, doorstep.port());
  requireOriginForm(request);
  const verdict = judgeOrigin(request, host, doorstep);
  if (request.headers.upgrade !== undefined) {
    throw new AppError('METHOD_NOT_ALLOWED', 'This server speaks HTTP/1.1 only and changes to no other protocol.');
  }
  return verdict;
}

function ownHost(request: IncomingMessage, port: number): string {
  const [host, ...others] = request.headersDistinct.host ?? [];
  if (host === undefined || others.length > 0 || (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)) {
    throw new AppError('FORBIDDEN', `Evenkeel is only reached at 127.0.0.1:${port} or localhost:${port}.`);
  }
  return host;
}

/** A target like `http://other/path` names a host a second time, which the router would believe. */
function requireOriginForm(request: IncomingMessage): void {
  if (request.url?.startsWith('/') !== true && request.url !== '*') {
    throw new AppError('FORBIDDEN', 'Evenkeel is no proxy: send the path only.');
  }
}

function judgeOrigin(request: IncomingMessage, host: string, doorstep: Doorstep): Verdict {
  const { origin, 'sec-fetch-site': fetchSite } = request.headers;
  if (origin === undefined || origin === `http://${host}`) {
    // A browser that fetches for another site leaves the origin out of simple requests, but not this.
    if (!trustedFetchSites.includes(fetchSite as string | undefined)) throw foreignPage();
    return ownPagesOnly;
  }
  if (origin === 'null' || !doorstep.allowedOrigins().includes(origin)) throw foreignPage();
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  return { acceptsCookie: false, allowedOrigin: origin, isPreflight };
}

function foreignPage(): AppError {
  return new AppError(
    'FORBIDDEN',
    "Pages of this origin may not call Evenkeel. The account's owner can allow an origin in the settings.",
  );
}
