import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Problem } from '../../../preload/contract/problem';

const mostCharacters = 5_000_000;

/** The Problem of a page that is not as expected; the page and a picture of it are kept in the folder. Never throws. */
export async function pageChanged(page: Page, expected: string, folder: string | null): Promise<Problem> {
  const where = folder === null ? '' : await keep(page, expected, folder);
  return new Problem(
    'TOWBOOK_CHANGED',
    `TowBook's page is not as expected: ${expected} was not found at ${pathOf(page)}. Nothing doubtful was written; what was imported before stays.${where}`,
  );
}

async function keep(page: Page, expected: string, folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'expected.txt'), `${expected}\n${pathOf(page)}\n`);
    await writeFile(join(folder, 'page.html'), (await page.content()).slice(0, mostCharacters));
    await page.screenshot({ path: join(folder, 'page.png'), timeout: 5000 });
    return ` The page and a picture of it are kept in ${folder}.`;
  } catch {
    return ' The page could not be kept.';
  }
}

function pathOf(page: Page): string {
  try {
    return new URL(page.url()).pathname.slice(0, 100);
  } catch {
    return 'an unknown place';
  }
}
