import { createHash } from 'node:crypto';

/** 16 hexadecimal digits that differ when the text differs. For telling versions apart, not for secrets. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
