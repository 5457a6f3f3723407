import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { type ElectronRuntime, rootSwitches } from '../../scripts/runtime/prepareElectron.ts';

/**
 * Milliseconds from the start of the process to the first contentful paint of its page, `runs` times. The app is
 * started as `npm start` starts it, and listened to over the DevTools protocol once it runs.
 */
export async function measureFirstPaint(runtime: ElectronRuntime, dataDir: string, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await startOnce(runtime, dataDir));
  return times;
}

async function startOnce(runtime: ElectronRuntime, dataDir: string): Promise<number> {
  const start = performance.timeOrigin + performance.now();
  const app = spawn(
    runtime.executable,
    [...rootSwitches(), '--remote-debugging-port=0', PROJECT_ROOT, '--data-dir', dataDir],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    return (await firstContentfulPaint(await pageAddress(await debuggerOrigin(app)))) - start;
  } finally {
    const closed = once(app, 'close');
    app.kill('SIGTERM');
    await closed;
  }
}

function debuggerOrigin(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    app.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const host = /DevTools listening on ws:\/\/([\d.:]+)\//.exec(output)?.[1];
      if (host !== undefined) resolve(`http://${host}`);
    });
    app.once('close', () => reject(new Error(`The app said nothing of its debugger:\n${output}`)));
  });
}

async function pageAddress(origin: string): Promise<string> {
  for (;;) {
    const targets = (await (await fetch(`${origin}/json/list`)).json()) as readonly Readonly<Record<string, string>>[];
    const page = targets.find(({ type, url }) => type === 'page' && url?.startsWith('app://evenkeel'));
    if (page?.webSocketDebuggerUrl !== undefined) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Milliseconds since 1970. */
async function firstContentfulPaint(address: string): Promise<number> {
  const expression = `new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  })`;
  const socket = new WebSocket(address);
  await once(socket, 'open');
  try {
    for (;;) {
      const answered = once(socket, 'message') as Promise<[MessageEvent<string>]>;
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
      const [{ data }] = await answered;
      const value: unknown = JSON.parse(data).result?.result?.value;
      if (typeof value === 'number') return value;
      // The page has not begun yet, or another one has taken its place.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    socket.close();
  }
}
