import { createHash } from 'node:crypto';
import type { Random } from './environment.ts';

/** Crockford's base32: no I, L, O, U, so that a hand-written key reads back. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretBytes = 20;
const groupLength = 4;
const secretCharacters = (secretBytes * 8) / 5;
const checksumLabel = 'evenkeel/v1/recovery-checksum';

/** 160 random bits; the caller wipes them. */
export function newRecoverySecret(random: Random): Buffer {
  return random.bytes(secretBytes);
}

/** Eight groups of four characters and a ninth that checks them, joined by hyphens. */
export function formatRecoveryKey(secret: Buffer): string {
  const characters = toBase32(secret) + checksum(secret);
  return (characters.match(/.{4}/g) ?? []).join('-');
}

export type ParsedRecoveryKey =
  | { readonly ok: true; readonly secret: Buffer }
  | { readonly ok: false; readonly problem: string };

/** Reads a key as people type it: any case, spaces or dashes anywhere, O for 0, I and L for 1. */
export function parseRecoveryKey(typed: string): ParsedRecoveryKey {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const strange = [...characters].find((character) => !alphabet.includes(character));
  if (strange !== undefined) {
    return { ok: false, problem: `A recovery key has no "${strange}" in it.` };
  }
  if (characters.length !== secretCharacters + groupLength) {
    return { ok: false, problem: 'A recovery key has nine groups of four characters.' };
  }
  const secret = fromBase32(characters.slice(0, secretCharacters));
  if (checksum(secret) !== characters.slice(secretCharacters)) {
    secret.fill(0);
    return { ok: false, problem: 'There is a mistake in it: the last group does not fit the others.' };
  }
  return { ok: true, secret };
}

function checksum(secret: Buffer): string {
  const digest = createHash('sha256').update(checksumLabel).update(secret).digest();
  return toBase32(digest).slice(0, groupLength);
}

function toBase32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((pending >> bits) & 31);
      pending &= (1 << bits) - 1;
    }
  }
  return text;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let pending = 0;
  for (const character of text) {
    pending = (pending << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((pending >> bits) & 255);
      pending &= (1 << bits) - 1;
    }
  }
  return Buffer.from(bytes);
}
