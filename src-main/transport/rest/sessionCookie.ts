const name = 'evenkeel_session';
/** Not `Secure`: this is plain HTTP on the loopback. No `Domain`: this host only. */
const attributes = 'Path=/api; HttpOnly; SameSite=Strict';
const maximumAgeSeconds = 12 * 60 * 60;

/** `Set-Cookie` that makes the browser remember a session. */
export function sessionCookie(token: string): string {
  return `${name}=${token}; ${attributes}; Max-Age=${maximumAgeSeconds}`;
}

/** `Set-Cookie` that makes the browser forget it. */
export const clearedSessionCookie = `${name}=; ${attributes}; Max-Age=0`;

/**
 * The token in a `Cookie` header. Undefined where there is none, or more than one: cookies ignore ports, so another
 * program on this computer can set a second one of the same name, and which of them is ours cannot be told.
 */
export function readSessionCookie(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  const token = found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
  return token === '' ? undefined : token;
}
