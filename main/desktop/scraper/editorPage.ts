/** How the call editor is told from whatever else lies over the page: a dialog that holds one of its own fields. */
export const editorMarks = {
  dialogs: '#callEditor, .modal-content, [role="dialog"], form.edit-form',
  fields:
    '#x-impound-date-date, #towFrom, #poNumber, .x-vehicle-make, .x-vehicle-model, .x-vehicle-year, .x-vehicle-color, .x-license-plate, .x-license-state',
} as const;
type Marks = Readonly<{ dialogs: string; fields: string }>;

export type Opening = Readonly<{ marks: Marks; internalId: string; timeoutMs: number; fillsWithinMs: number }>;
export type Opened = Readonly<{
  /** `gone`: the row has left the list; `session`: TowBook asks to log in; `nothing`: no editor came. */
  state: 'read' | 'gone' | 'session' | 'nothing';
  heading: string;
  /** A field that the editor does not have is undefined. */
  fields: Readonly<Record<string, string | undefined>>;
}>;

/** Opens the editor of a call by its link, waits until it is filled, and reads it. Runs in the page, so it stands by itself. */
export async function openAndRead({ marks, internalId, timeoutMs, fillsWithinMs }: Opening): Promise<Opened> {
  const isVisible = (element: Element | null | undefined) => element != null && element.getClientRects().length > 0;
  const isLinkOf = (link: Element) => {
    const address = link.getAttribute('href') ?? '';
    return /Editor/i.test(address.split('?')[0] ?? '') && /[?&]id=(\d+)/.exec(address)?.[1] === internalId;
  };
  const linkOf = () =>
    document.querySelector(`a#callEditorLink_${internalId}`) ??
    [...document.querySelectorAll(`tr[data-id="${internalId}"] a[href]`)].find(isLinkOf) ??
    null;
  const isSessionOver = () =>
    [...document.querySelectorAll('#sesssion-expired-message, #session-expired-message, input[name="Password" i]')].some(isVisible);
  const dialog = () =>
    [...document.querySelectorAll(marks.dialogs)].find((one) => isVisible(one) && one.querySelector(marks.fields) !== null);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 15));
  const read = (root: Element): Readonly<Record<string, string | undefined>> => {
    const valueOf = (found: Element): string | undefined => {
      if (found instanceof HTMLSelectElement) {
        const chosen = found.selectedOptions[0];
        return chosen === undefined || chosen.value === '0' || chosen.value === '' ? '' : chosen.text.trim().slice(0, 20_000);
      }
      if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found.value.slice(0, 20_000);
      return undefined;
    };
    const isField = (found: Element) =>
      !(found instanceof HTMLInputElement) || !['hidden', 'button', 'submit', 'checkbox', 'radio'].includes(found.type);
    // What is shown comes before a field of the same class in a part that is not.
    const value = (...selectors: readonly string[]): string | undefined => {
      for (const selector of selectors) {
        const found = [...root.querySelectorAll(selector)].filter(isField);
        const one = found.find(isVisible) ?? found[0];
        if (one !== undefined) return valueOf(one);
      }
      return undefined;
    };
    // `driving` has these letters too.
    const vin = [...root.querySelectorAll('input[id*="vin" i]')].find(
      (one) => isField(one) && isVisible(one) && /(?:^|[^a-z])vin(?:[^a-z]|$)|Vin(?:[^a-z]|$)|VIN/.test(one.id),
    );
    return {
      towFrom: value('#towFrom', 'input.x-tow-from'),
      impoundDate: value('#x-impound-date-date'),
      impoundTime: value('#x-impound-date-time'),
      serviceDate: value('#serviceDate'),
      serviceTime: value('#serviceTime'),
      purchaseOrder: value('#poNumber', 'input.x-po-number'),
      vin: value('#x-vehicle-vin', 'input.x-vehicle-vin') ?? (vin === undefined ? undefined : valueOf(vin)),
      year: value('select.x-vehicle-year', 'input.x-vehicle-year'),
      make: value('input.x-vehicle-make', 'select.x-vehicle-make'),
      model: value('input.x-vehicle-model', 'select.x-vehicle-model'),
      color: value('select.x-vehicle-color', 'input.x-vehicle-color'),
      plate: value('input.x-license-plate'),
      plateState: value('select.x-license-state', 'input.x-license-state'),
    };
  };

  const without = (state: Opened['state']): Opened => ({ state, heading: '', fields: {} });
  const link = linkOf();
  if (!(link instanceof HTMLElement)) return without(isSessionOver() ? 'session' : 'gone');
  link.click();
  const until = performance.now() + timeoutMs;
  let found = dialog();
  while (found === undefined) {
    if (isSessionOver()) return without('session');
    if (linkOf() === null) return without('gone');
    if (performance.now() > until) return without('nothing');
    await pause();
    found = dialog();
  }
  const filledUntil = performance.now() + fillsWithinMs;
  let fields = read(found);
  const isFilled = () => [fields['vin'], fields['make'], fields['plate'], fields['towFrom']].some((text) => (text ?? '').trim() !== '');
  while (!isFilled() && performance.now() < filledUntil) {
    await pause();
    fields = read(dialog() ?? found);
  }
  return { state: 'read', heading: (found.querySelector('h1, h2, h3, .modal-title')?.textContent ?? '').slice(0, 200), fields };
}

/** Presses Cancel of the open editor; false when it has not closed in time. Runs in the page, so it stands by itself. */
export async function cancelEditor({ marks, withinMs }: Readonly<{ marks: Marks; withinMs: number }>): Promise<boolean> {
  const isVisible = (element: Element) => element.getClientRects().length > 0;
  const editor = () =>
    [...document.querySelectorAll(marks.dialogs)].find((one) => isVisible(one) && one.querySelector(marks.fields) !== null);
  const cancelIn = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLElement>('input.standard-button[value="Cancel"], button')].find(
      (one) => isVisible(one) && (one.getAttribute('value') ?? one.textContent ?? '').trim() === 'Cancel',
    );
  const until = performance.now() + withinMs;
  const open = editor();
  if (open === undefined) return true;
  // The buttons may stand below the part that holds the fields.
  (cancelIn(open) ?? cancelIn(open.parentElement ?? open))?.click();
  while (editor() !== undefined && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 15));
  return editor() === undefined;
}
