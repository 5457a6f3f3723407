import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** Lower-case names; of a name given twice, the values joined with a line break. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as it goes over the wire, byte for byte; `lines` are the head without the empty line at its end. */
export function head(...lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/**
 * Sends bytes over a connection of its own and gives back all that came in until the server closed it, or until the
 * first whole answer. Rejects when the connection ends before that.
 */
export function sendRaw(port: number, ...parts: readonly (string | Buffer)[]): Promise<RawAnswer> {
  const isHead = parts[0]?.toString().startsWith('HEAD ') === true;
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket: Socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    const finish = (isEnd: boolean): void => {
      const answer = readAnswer(Buffer.concat(received), isEnd || isHead);
      if (answer === undefined) return;
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk) => {
      received.push(chunk);
      finish(false);
    });
    socket.on('error', (error) => {
      finish(true);
      reject(error);
    });
    socket.on('close', () => {
      finish(true);
      reject(new Error(`The connection ended after ${Buffer.concat(received).length} bytes`));
    });
  });
}

function readAnswer(bytes: Buffer, isWhole: boolean): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}\n${value}`;
  }
  const body = bytes.subarray(end + 4);
  const length = Number(headers['content-length'] ?? 0);
  if (body.length < length && !isWhole) return undefined;
  return { status: Number(statusLine.split(' ')[1]), headers, body: body.toString('utf8') };
}
