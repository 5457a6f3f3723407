import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterAll, describe, expect, it } from 'vitest';
import { savePdf } from '../../../src-main/desktop/savePdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page, as far as printing goes. */
function page(papers: unknown[] = []): WebContents {
  const printToPDF = (options: { pageSize: string }): Promise<Buffer> => {
    papers.push(options.pageSize);
    return Promise.resolve(Buffer.from('%PDF-1.7'));
  };
  return { printToPDF } as unknown as WebContents;
}

describe('saving a page as PDF', () => {
  it('writes a file only its owner can read, in place of one that others could', async () => {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, 'older', { mode: 0o644 });
    const papers: unknown[] = [];
    await savePdf(page(papers), file, 'Letter');
    expect(readFileSync(file, 'utf8')).toBe('%PDF-1.7');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(papers).toEqual(['Letter']);
  });

  it('says in words when a place cannot be written to', async () => {
    await expect(savePdf(page(), join(folder, 'nowhere', 'plan.pdf'), 'A4')).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      message: 'The PDF could not be saved there. Please choose another place.',
    });
  });
});
