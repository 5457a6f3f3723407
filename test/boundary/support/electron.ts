/** What the suites have in place of Electron: one channel, whose handler is called as the window would. */
export const ipcMain = {
  handler: undefined as unknown,
  handle(_channel: string, handler: unknown): void {
    ipcMain.handler = handler;
  },
  removeHandler(): void {
    ipcMain.handler = undefined;
  },
};
