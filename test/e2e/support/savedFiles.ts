import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import type { RunningApp } from './runningApp.ts';

/** Answers the system's dialog for saving, which no test can click. */
export async function answerSaveDialog(app: RunningApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** The words of a PDF, all pages in one line. */
export async function textOfPdf(file: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(file));
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** Width and height of a PNG in pixels; throws where it is none. */
export async function sizeOfPng(file: string): Promise<{ readonly width: number; readonly height: number }> {
  const bytes = await readFile(file);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('This is no PNG.');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
