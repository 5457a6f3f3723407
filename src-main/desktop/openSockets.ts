import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A network socket of one of the app's processes. */
export interface OpenSocket {
  readonly protocol: 'tcp' | 'udp';
  /** `127.0.0.1:5870` */
  readonly local: string;
  /** The other end; null while nobody is there: it only listens. */
  readonly remote: string | null;
}

const tables = { tcp: 'tcp', tcp6: 'tcp', udp: 'udp', udp6: 'udp' } as const;

/**
 * Every network socket that the given processes hold, as Linux lists them; undefined where there is no such list. Sockets
 * between processes of one computer that are no network sockets (pipes, Unix sockets) are none of these.
 */
export function openSockets(processIds: readonly number[]): OpenSocket[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const inodes = new Set(processIds.flatMap(socketInodes));
  return Object.entries(tables).flatMap(([table, protocol]) =>
    parseSocketTable(readTable(table), protocol)
      .filter(({ inode }) => inodes.has(inode))
      .map(({ inode: _, ...socket }) => socket),
  );
}

function socketInodes(processId: number): string[] {
  const folder = `/proc/${processId}/fd`;
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1];
        return inode === undefined ? [] : [inode];
      } catch {
        // Closed meanwhile.
        return [];
      }
    });
  } catch {
    // Ended meanwhile.
    return [];
  }
}

function readTable(name: string): string {
  try {
    return readFileSync(`/proc/self/net/${name}`, 'utf8');
  } catch {
    // A system without IPv6 has no table of it.
    return '';
  }
}

/** Rows of /proc/net/{tcp,tcp6,udp,udp6} (proc(5)). */
export function parseSocketTable(
  table: string,
  protocol: OpenSocket['protocol'],
): (OpenSocket & { readonly inode: string })[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const columns = row.trim().split(/\s+/);
      const [, local, remote] = columns;
      const inode = columns[9];
      if (local === undefined || remote === undefined || inode === undefined) return [];
      const other = address(remote);
      return [{ protocol, local: address(local), remote: other.endsWith(':0') ? null : other, inode }];
    });
}

/** `0100007F:16EE` → `127.0.0.1:5870`: words of four bytes in the order of the machine, which is little-endian. */
function address(text: string): string {
  const [digits = '', port = ''] = text.split(':');
  const bytes = (digits.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)),
  );
  return `${bytes.length === 4 ? bytes.join('.') : `[${groups(bytes)}]`}:${Number.parseInt(port, 16)}`;
}

function groups(bytes: readonly number[]): string {
  return Array.from({ length: bytes.length / 2 }, (_, index) =>
    (((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0)).toString(16),
  ).join(':');
}
