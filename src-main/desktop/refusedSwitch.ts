/** Switches that open the app to a debugger or turn a protection off. A packaged app ends at once when it sees one. */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'log-net-log',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'disable-web-security',
  'load-extension',
  'unsafely-disable-devtools-self-xss-warnings',
] as const;

/** The first refused switch on a command line, or undefined. */
export function refusedSwitch(argv: readonly string[]): string | undefined {
  return argv
    .filter((argument) => argument.startsWith('-'))
    .map((argument) => (argument.replace(/^--?/, '').split('=')[0] ?? '').toLowerCase())
    .find((name) => REFUSED_SWITCHES.some((refused) => refused === name));
}
