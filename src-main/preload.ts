import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** All that the page can do: call the app by the name of an endpoint, and hear from it. */
const client = {
  /** Resolves to the answer's envelope. The main process checks caller, name and payload. */
  invoke(name: string, payload: unknown): Promise<unknown> {
    return ipcRenderer.invoke('evenkeel:invoke', name, payload);
  },
  /** Calls back for each event of the app, until the returned function is called. */
  onEvent(callback: (event: unknown) => void): () => void {
    const listener = (_event: unknown, message: unknown): void => callback(message);
    ipcRenderer.on('evenkeel:event', listener);
    return () => {
      ipcRenderer.off('evenkeel:event', listener);
    };
  },
  /** Where a file lies that the person has dropped on the window; empty for anything else. */
  pathOf(file: File): string {
    return webUtils.getPathForFile(file);
  },
};

export type WindowClient = typeof client;

contextBridge.exposeInMainWorld('evenkeel', client);
