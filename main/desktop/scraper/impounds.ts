import { readFile, stat } from 'node:fs/promises';
import { errors } from 'playwright-core';
import { unreachable } from './failures';
import type { Visit } from './visit';

const mostBytes = 100_000_000;

/** Downloads the Impounds page's own export of the current inventory. */
export async function downloadImpounds(visit: Visit): Promise<Uint8Array> {
  const { page, timeoutMs } = visit;
  await visit.go('/Impounds/');
  const toolbar = await visit.expect('the toolbar of the impounds', '.w2ui-toolbar');
  // Menus, columns and other grids may have an Export of their own.
  const button = toolbar.locator('td.w2ui-tb-caption a').filter({ hasText: /^\s*Export\s*$/ });
  if ((await button.count()) !== 1) return visit.explain('one button Export in the toolbar');
  await toolbar.scrollIntoViewIfNeeded();
  try {
    const started = page.waitForEvent('download', { timeout: timeoutMs });
    // The button is there without being visible, so no click of a mouse would reach it.
    await button.dispatchEvent('click');
    const download = await started;
    const path = await download.path();
    const { size } = await stat(path);
    if (size > mostBytes) return await visit.explain('an export of less than 100 MB');
    const bytes = await readFile(path);
    await download.delete();
    return bytes;
  } catch (failure) {
    if (failure instanceof errors.TimeoutError) throw unreachable(`its export did not start within ${timeoutMs / 1000} seconds`, failure);
    throw failure;
  }
}
