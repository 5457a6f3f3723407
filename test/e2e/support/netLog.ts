import { readFile } from 'node:fs/promises';

interface NetLog {
  readonly constants: {
    readonly logEventTypes: Readonly<Record<string, number>>;
  };
  readonly events: readonly {
    readonly type: number;
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Everything by which Chromium can leave the computer: a request that reached the network stack, a name to look up, a
 * socket. The app's own pages are answered before that and do not appear.
 */
const LEAVING = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_DNS_TASK',
  'DNS_TRANSACTION',
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'SSL_CONNECT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'QUIC_SESSION',
  'HTTP_STREAM_JOB_CONTROLLER',
];

/** What went to the network according to Chromium's own log, one line each; the log of a killed app is cut short. */
export async function networkTraffic(file: string): Promise<string[]> {
  const { constants, events } = parse(await readFile(file, 'utf8'));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? '';
    return LEAVING.includes(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : [];
  });
}

function parse(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    const start = text.indexOf('"events": [') + '"events": ['.length;
    const lastWhole = text.lastIndexOf('},\n');
    const events = lastWhole < start ? '' : text.slice(start, lastWhole + 1);
    return JSON.parse(`${text.slice(0, start)}${events}]}`) as NetLog;
  }
}
