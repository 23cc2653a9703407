import { openedCall, type ListedCall, type OpenedCall } from '../../office/towbookSource';
import { cancelEditor, editorMarks, openAndRead } from './editorPage';
import { callGone, SessionEnded } from './failures';
import type { Visit } from './visit';

/** Fields that every call editor has; without one of them the page has changed, and its call is not read. */
const needed = ['vin', 'year', 'make', 'model', 'color', 'plate', 'plateState'] as const;
const titles: Readonly<Record<(typeof needed)[number], string>> = {
  vin: 'VIN',
  year: 'Year',
  make: 'Make',
  model: 'Model',
  color: 'Color',
  plate: 'License plate',
  plateState: 'License state',
};
/** Fields may be filled after the dialog is drawn; an editor with nothing in it is taken as such after this. */
const fillsWithinMs = 1000;
/** An editor that did not close once is not waited for as long again. */
const closesWithinMs = { usually: 1000, afterOneThatStayed: 150 } as const;

/** Opens the editor of one listed call and reads it. Throws TOWBOOK_CALL_GONE, TOWBOOK_CHANGED, SessionEnded. */
export async function readEditorOf(visit: Visit, { internalId, callNumber }: ListedCall): Promise<OpenedCall> {
  const { page, timeoutMs } = visit;
  const { state, heading, fields } = await page.evaluate(openAndRead, { marks: editorMarks, internalId, timeoutMs, fillsWithinMs });
  if (state === 'session') throw new SessionEnded();
  if (state === 'gone') throw callGone(callNumber);
  if (state === 'nothing') return visit.explain('the call editor');
  const shown = /#\s*(\d+)/.exec(heading)?.[1];
  if (shown !== undefined && shown !== callNumber) return visit.explain(`the editor of call ${callNumber} (it shows ${shown})`);
  const missing = needed.find((name) => fields[name] === undefined);
  if (missing !== undefined) return visit.explain(`the field "${titles[missing]}" of the call editor`);
  if (fields['impoundDate'] === undefined && fields['serviceDate'] === undefined)
    return visit.explain('the field "Impound date" of the call editor');
  const parsed = openedCall.safeParse(fields);
  return parsed.success ? parsed.data : visit.explain('readable fields in the call editor');
}

/** Closes the editor by Cancel and the question that follows; false when it stays open. Nothing is ever saved. */
export function closeEditor({ page }: Visit, oneStayed: boolean): Promise<boolean> {
  const withinMs = oneStayed ? closesWithinMs.afterOneThatStayed : closesWithinMs.usually;
  return page.evaluate(cancelEditor, { marks: editorMarks, withinMs });
}
