import { setImmediate } from 'node:timers/promises';
import { BaseWindow, nativeTheme, type Session, screen, type WebContents, WebContentsView } from 'electron';
import { fittingBounds, MINIMUM_SIZE, type WindowBounds } from './windowBounds.ts';
import { nextZoom } from './zoomSteps.ts';

export interface MainWindowOptions {
  /** Address of the page: app://evenkeel/ or the development server. */
  readonly pageUrl: string;
  readonly preloadFile: string;
  readonly iconFile?: string;
  readonly backgroundColor: { readonly light: string; readonly dark: string };
  readonly devTools: boolean;
  /** Where the window stood last time. */
  readonly bounds: { load(): WindowBounds | undefined; save(bounds: WindowBounds): void };
  /** How large the page is drawn, kept over locks and starts. */
  readonly zoom: { load(): number; save(factor: number): void };
  /** Absent: the window is shown as soon as its page is drawn. */
  readonly quietStart?: () => Promise<'hidden' | 'minimized'>;
  /** A session for one life of the contents: hardened, serving the page, in memory only. */
  createSession(): Session;
  /** The page's process ended by itself; the contents have been replaced. */
  onContentsGone?(reason: string): void;
}

export interface MainWindow {
  readonly window: BaseWindow;
  contents(): WebContents;
  /**
   * Destroys the page with its process and session and loads a new one, in the same place. The window stays; until
   * the new page paints it shows the background colour.
   */
  replaceContents(): Promise<void>;
  /** Brings the window to the front. */
  focus(): void;
  zoom(direction: 'in' | 'out' | 'reset'): void;
}

const SAVE_DELAY_MS = 400;
/** A page that does not load is shown all the same. */
const SHOW_TIMEOUT_MS = 3_000;

/**
 * The app's one window: a frame (`BaseWindow`) that holds one page (`WebContentsView`).
 *
 * They are separate so that locking can destroy the page without closing the window.
 */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  const bounds = fittingBounds(
    options.bounds.load(),
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
  );
  const background = (): string =>
    nativeTheme.shouldUseDarkColors ? options.backgroundColor.dark : options.backgroundColor.light;
  const window = new BaseWindow({
    title: 'Evenkeel',
    x: bounds.x,
    y: bounds.y,
    width: bounds.width,
    height: bounds.height,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    backgroundColor: background(),
    autoHideMenuBar: true,
    show: false,
    ...(options.iconFile === undefined ? {} : { icon: options.iconFile }),
  });

  let view = addView();
  let wasFocused = false;
  let pendingMaximize = false;
  const showAtFirst = (): void => showWhenDrawn(window, () => view.webContents, bounds.maximized);
  if (options.quietStart === undefined) showAtFirst();
  else void options.quietStart().then(startQuietly);
  void load(view);

  function addView(): WebContentsView {
    const added = new WebContentsView({
      webPreferences: {
        session: options.createSession(),
        preload: options.preloadFile,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: options.devTools,
        backgroundThrottling: true,
      },
    });
    added.setBackgroundColor(background());
    window.contentView.addChildView(added);
    fill(added);
    // The zoom belongs to a session, and each page has its own.
    added.webContents.on('dom-ready', () => added.webContents.setZoomFactor(options.zoom.load()));
    added.webContents.on('zoom-changed', (_event, direction) => zoom(direction));
    added.webContents.on('render-process-gone', (_event, details) => {
      if (added === view && details.reason !== 'clean-exit' && !window.isDestroyed()) {
        void replaceContents();
        options.onContentsGone?.(details.reason);
      }
    });
    return added;
  }

  /** Somebody may have asked for the window meanwhile. */
  function startQuietly(how: 'hidden' | 'minimized'): void {
    if (wasFocused || window.isDestroyed()) return;
    if (bounds.maximized) pendingMaximize = true;
    if (how === 'minimized') window.minimize();
  }

  function zoom(direction: 'in' | 'out' | 'reset'): void {
    const factor = nextZoom(view.webContents.getZoomFactor(), direction);
    view.webContents.setZoomFactor(factor);
    options.zoom.save(factor);
  }

  function fill(target: WebContentsView): void {
    const { width, height } = window.getContentBounds();
    target.setBounds({ x: 0, y: 0, width, height });
  }

  async function load(target: WebContentsView): Promise<void> {
    try {
      await target.webContents.loadURL(options.pageUrl);
      if (!target.webContents.isDestroyed()) target.webContents.focus();
    } catch (error) {
      // A page that crashes ends its loading before it says that it has crashed, and is replaced then.
      await setImmediate();
      // A page that was replaced while it was loading is no failure.
      if (target === view && !window.isDestroyed()) {
        throw error;
      }
    }
  }

  async function replaceContents(): Promise<void> {
    if (window.isDestroyed()) return;
    const old = view;
    const oldSession = old.webContents.session;
    view = addView();
    window.contentView.removeChildView(old);
    old.webContents.close();
    await Promise.all([load(view), oldSession.clearStorageData(), oldSession.clearCache()]);
  }

  window.on('resize', () => fill(view));
  nativeTheme.on('updated', repaint);
  window.on('closed', () => {
    nativeTheme.off('updated', repaint);
    // The page may be gone before the window is.
    if (view.webContents?.isDestroyed() === false) view.webContents.close();
  });
  function repaint(): void {
    window.setBackgroundColor(background());
    view.setBackgroundColor(background());
  }
  rememberBounds(window, options.bounds.save);

  return {
    window,
    contents: () => view.webContents,
    replaceContents,
    zoom,
    focus(): void {
      wasFocused = true;
      if (pendingMaximize) {
        pendingMaximize = false;
        window.maximize();
      }
      if (window.isMinimized()) {
        window.restore();
      }
      window.show();
      window.focus();
      view.webContents.focus();
    },
  };
}

/**
 * Shows the window when the page has been built, which is before it paints: a hidden page does not paint. The page's
 * scripts are modules and have run by then.
 */
function showWhenDrawn(window: BaseWindow, contents: () => WebContents, maximized: boolean): void {
  const show = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isVisible()) {
      return;
    }
    if (maximized) {
      window.maximize();
    } else {
      window.showInactive();
    }
    // show() would take the focus inside the page from where the screen has put it to the first button.
    window.focus();
    // The page may have crashed and been replaced meanwhile.
    contents().focus();
  };
  const timer = setTimeout(show, SHOW_TIMEOUT_MS);
  contents().once('dom-ready', show);
}

function rememberBounds(window: BaseWindow, save: (bounds: WindowBounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const now = (): void => {
    clearTimeout(timer);
    // One that was never shown is not maximized yet.
    if (!window.isDestroyed() && window.isVisible() && !window.isMinimized()) {
      save({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(now, SAVE_DELAY_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', now);
}
