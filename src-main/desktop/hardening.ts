import type { CommandLine, Session, WebContents } from 'electron';

/**
 * Chromium switches without which even a page that may load nothing can still leak by name lookups, preconnects and
 * WebRTC (each measured). Must be set before the app is ready.
 *
 * `reachableHost`: in development the one host that the page's server runs on.
 */
export function closeNetwork(commandLine: CommandLine, reachableHost?: string): void {
  const exception = reachableHost === undefined ? '' : `, EXCLUDE ${reachableHost}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
  // A switch given twice: the last one counts, so ours has to carry what stands there already.
  const disabled = commandLine.getSwitchValue('disable-features');
  commandLine.appendSwitch(
    'disable-features',
    [disabled, 'WebRtcHideLocalIpsWithMdns'].filter((name) => name !== '').join(','),
  );
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('no-pings');
  // Keeps Chromium from opening the desktop's keyring, which may ask the person for a password.
  commandLine.appendSwitch('password-store', 'basic');
}

/** For every session, before its first page: no dictionary downloads, no permissions, no devices, no downloads, no web. */
export function hardenSession(session: Session, isAllowedUrl: (url: string) => boolean): void {
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (details, answer) => answer({ cancel: !isAllowedUrl(details.url) }),
  );
}

/**
 * For every page: it stays where it is, opens nothing and embeds nothing. An address that the person clicked on is
 * handed to `openLink`.
 */
export function hardenContents(contents: WebContents, openLink: (url: string) => void): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    openLink(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) {
      event.preventDefault();
    }
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
