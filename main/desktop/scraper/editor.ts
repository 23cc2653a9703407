import { errors } from 'playwright-core';
import { openedCall, type ListedCall, type OpenedCall } from '../../office/towbook/source';
import { editorState, isFilled, readEditor } from './editorPage';
import { callGone, SessionEnded } from './failures';
import type { Visit } from './visit';

/** Fields that every call editor has; without one of them the page has changed, and its call is not read. */
const needed = ['vin', 'year', 'make', 'model', 'color', 'plate', 'plateState', 'impoundDate'] as const;
const titles: Readonly<Record<(typeof needed)[number], string>> = {
  vin: 'VIN',
  year: 'Year',
  make: 'Make',
  model: 'Model',
  color: 'Color',
  plate: 'License plate',
  plateState: 'License state',
  impoundDate: 'Impound date',
};
const closesWithinMs = 1500;
/** Fields may be filled after the dialog is drawn; an editor with nothing in it is taken as such after this. */
const fillsWithinMs = 1000;

/** Opens the editor of one listed call and reads it. Throws TOWBOOK_CALL_GONE, TOWBOOK_CHANGED, SessionEnded. */
export async function readEditorOf(visit: Visit, call: ListedCall): Promise<OpenedCall> {
  const { page } = visit;
  const link = page.locator(`#callEditorLink_${call.internalId}, a[href*="Editor"][href*="id=${call.internalId}"]`).first();
  if ((await link.count()) === 0) {
    if (await visit.isSessionOver()) throw new SessionEnded();
    throw callGone(call.callNumber);
  }
  await link.click({ noWaitAfter: true });
  await waitForEditor(visit, call);
  await page.waitForFunction(isFilled, undefined, { timeout: fillsWithinMs }).catch(ignoreTimeout);
  const { heading, fields } = await page.evaluate(readEditor);
  const shown = /#\s*(\d+)/.exec(heading)?.[1];
  if (shown !== undefined && shown !== call.callNumber) return visit.explain(`the editor of call ${call.callNumber} (it shows ${shown})`);
  const missing = needed.find((name) => fields[name] === undefined);
  if (missing !== undefined) return visit.explain(`the field "${titles[missing]}" of the call editor`);
  const parsed = openedCall.safeParse(fields);
  return parsed.success ? parsed.data : visit.explain('readable fields in the call editor');
}

async function waitForEditor(visit: Visit, call: ListedCall): Promise<void> {
  try {
    const handle = await visit.page.waitForFunction(editorState, call.internalId, { polling: 'raf' });
    const state = await handle.jsonValue();
    if (state === 'session') throw new SessionEnded();
    if (state === 'gone') throw callGone(call.callNumber);
  } catch (failure) {
    if (!(failure instanceof errors.TimeoutError)) throw failure;
    if (await visit.isSessionOver()) throw new SessionEnded();
    await visit.explain('the call editor');
  }
}

/** Closes the editor by Cancel and the question that follows; false when it stays open. Nothing is ever saved. */
export async function closeEditor({ page }: Visit): Promise<boolean> {
  const cancel = page.locator('input.standard-button[value="Cancel"], button:text-is("Cancel")').filter({ visible: true });
  for (let tries = 0; tries < 2; tries += 1) {
    if ((await cancel.count()) === 0) return true;
    await cancel.first().click({ noWaitAfter: true, timeout: closesWithinMs }).catch(ignoreTimeout);
    await cancel.first().waitFor({ state: 'hidden', timeout: closesWithinMs }).catch(ignoreTimeout);
  }
  return (await cancel.count()) === 0;
}

function ignoreTimeout(failure: unknown): void {
  if (!(failure instanceof errors.TimeoutError)) throw failure;
}
