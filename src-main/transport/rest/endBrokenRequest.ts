import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Failure } from '../../../src-shared/contract/index.ts';
import { type ErrorCode, errorStatus } from '../../../src-shared/errors.ts';
import { jsonType, securityHeaders } from './responseHeaders.ts';

/**
 * Answers what never became a request (broken HTTP, a head that is too large, a request that is too slow) in the
 * envelope and ends the connection. Where an earlier request still waits for its own answer, the connection only ends.
 */
export function endBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex, isAnswering: boolean): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy();
    return;
  }
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      endWith(socket, 'PAYLOAD_TOO_LARGE', 'Address and headers together are larger than 16 KB.');
      return;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      endWith(socket, 'VALIDATION_ERROR', 'The request did not arrive in time.');
      return;
    default:
      endWith(socket, 'VALIDATION_ERROR', 'This is not a well-formed HTTP request.');
  }
}

/** `CONNECT` asks for a tunnel; there is none. */
export function refuseTunnel(socket: Duplex): void {
  endWith(socket, 'METHOD_NOT_ALLOWED', 'Evenkeel is no proxy.', ['allow: GET, HEAD, POST, PUT, DELETE']);
}

function endWith(socket: Duplex, code: ErrorCode, message: string, moreHeaders: readonly string[] = []): void {
  const body = JSON.stringify({ success: false, error: { code, message } } satisfies Failure);
  const status = errorStatus[code];
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
    ...moreHeaders,
    `content-type: ${jsonType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
