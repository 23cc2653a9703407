import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Download } from 'playwright-core';

/** Saves what the page offers under its own name in the folder, beside what is there: a driven browser would delete it at its end. */
export function keepDownloads(folder: string): (download: Download) => void {
  return (download) => {
    download.saveAs(freeName(folder, download.suggestedFilename())).catch(() => undefined);
  };
}

/** `notice.pdf`, or `notice (2).pdf` where that name is taken. */
export function freeName(folder: string, suggested: string): string {
  const name = basename(suggested.replaceAll('\\', '/')).replaceAll(/[<>:"|?*\p{Cc}]/gu, '_') || 'file';
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let path = join(folder, name);
  for (let number = 2; existsSync(path); number++) path = join(folder, `${stem} (${number})${ending}`);
  return path;
}
