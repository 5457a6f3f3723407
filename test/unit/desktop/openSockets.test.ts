import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { openSockets, parseSocketTable } from '../../../src-main/desktop/openSockets.ts';

const heading = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';

it('reads addresses as the kernel writes them', () => {
  const tcp = `${heading}
   0: 0100007F:16EE 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0 100 0 0 10 0
   1: 0A01A8C0:C350 22D8B85D:01BB 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0 20 4 30 10 -1
`;
  expect(parseSocketTable(tcp, 'tcp')).toEqual([
    { protocol: 'tcp', local: '127.0.0.1:5870', remote: null, inode: '4711' },
    { protocol: 'tcp', local: '192.168.1.10:50000', remote: '93.184.216.34:443', inode: '4712' },
  ]);
  const tcp6 = `${heading}
   0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4713 1
`;
  expect(parseSocketTable(tcp6, 'tcp')[0]?.local).toBe('[0:0:0:0:0:0:0:1]:8080');
});

it('is empty for what is no table', () => {
  expect(parseSocketTable('', 'udp')).toEqual([]);
  expect(parseSocketTable('nonsense\nmore nonsense', 'udp')).toEqual([]);
});

it.runIf(process.platform === 'linux')(
  'finds a socket of this process, and none of a process that is not there',
  async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const wanted = { protocol: 'tcp', local: `127.0.0.1:${port}`, remote: null };
    expect(openSockets([process.pid])).toContainEqual(wanted);
    expect(openSockets([2 ** 30])).toEqual([]);
    server.close();
    await once(server, 'close');
    expect(openSockets([process.pid])).not.toContainEqual(wanted);
  },
);
