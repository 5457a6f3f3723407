import type { WebContents } from 'electron';
import { AppError } from '../../src-shared/errors.ts';
import { writeFileAtomic } from '../vault/files.ts';

/**
 * Writes what the page would print as a PDF (0600; a file that was there before is replaced whole).
 *
 * @throws AppError STORAGE_FAILED
 */
export async function savePdf(contents: WebContents, file: string, paper: 'A4' | 'Letter'): Promise<void> {
  const pdf = await contents.printToPDF({ pageSize: paper, printBackground: false, generateTaggedPDF: true });
  try {
    writeFileAtomic(file, pdf);
  } catch (cause) {
    throw new AppError('STORAGE_FAILED', 'The PDF could not be saved there. Please choose another place.', { cause });
  }
}
