import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
import { NONCE_PLACEHOLDER } from './noncePlaceholder.ts';

const SCHEME = 'app';
const HOST = 'evenkeel';

/** Address of the window's page. */
export const APP_URL = `${SCHEME}://${HOST}/`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
};

/** Whether an address belongs to the app's page. Node knows no origin of a scheme of our own, so the parts decide. */
export function isAppUrl(address: string): boolean {
  const { protocol: scheme, host } = new URL(address);
  return scheme === `${SCHEME}:` && host === HOST;
}

/** Makes the scheme a secure origin of its own. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

/**
 * Answers app://evenkeel/… in one session with the files of the built renderer, and nothing else.
 *
 * The files are listed once; a request is looked up in that list and never joined to a path, so there is no way out
 * of the folder. Addresses without a file extension are screens and get index.html.
 */
export function serveApp(session: Session, rendererDir: string): void {
  const files = listFiles(rendererDir);
  session.protocol.handle(SCHEME, async (request) => {
    if (!isAppUrl(request.url)) {
      return plain(404, 'Not found');
    }
    if (request.method !== 'GET') {
      return plain(405, 'Method not allowed');
    }
    const { pathname } = new URL(request.url);
    const name = extname(pathname) === '' ? '/index.html' : pathname;
    const file = files.get(name);
    if (file === undefined) {
      return plain(404, 'Not found');
    }
    const nonce = randomBytes(16).toString('base64');
    const content = await readFile(file);
    const body = name.endsWith('.html') ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : content;
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: {
        'content-type': CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
        ...securityHeaders(nonce),
      },
    });
  });
}

/** Content Security Policy and its companions. Style elements made at run time carry the page's nonce. */
function securityHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain', ...securityHeaders('none') } });
}

/** URL path → file. Own recursion, since the recursive listing does not reach into an asar archive everywhere. */
function listFiles(dir: string, prefix = '', files = new Map<string, string>()): Map<string, string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      listFiles(join(dir, entry.name), path, files);
    } else {
      files.set(path, join(dir, entry.name));
    }
  }
  return files;
}
