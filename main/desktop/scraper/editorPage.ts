export type Opening = Readonly<{ internalId: string; timeoutMs: number; fillsWithinMs: number }>;
export type Opened = Readonly<{
  /** `gone`: the row has left the list; `session`: TowBook asks to log in; `nothing`: no editor came. */
  state: 'read' | 'gone' | 'session' | 'nothing';
  heading: string;
  /** A field that the editor does not have is undefined. */
  fields: Readonly<Record<string, string | undefined>>;
}>;

/** Opens the editor of a call by its link, waits until it is filled, and reads it. Runs in the page, so it stands by itself. */
export async function openAndRead({ internalId, timeoutMs, fillsWithinMs }: Opening): Promise<Opened> {
  const dialogs = '#callEditor, .modal-content, [role="dialog"], form.edit-form';
  const isVisible = (element: Element | null | undefined) => element != null && element.getClientRects().length > 0;
  const linkOf = () => document.querySelector(`#callEditorLink_${internalId}, a[href*="Editor"][href*="id=${internalId}"]`);
  const isSessionOver = () =>
    [...document.querySelectorAll('#sesssion-expired-message, #session-expired-message, input[name="Password" i]')].some(isVisible);
  const dialog = () =>
    [...document.querySelectorAll(dialogs)].find((one) => isVisible(one) && one.querySelector('form input, input') !== null);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 15));
  const read = (root: Element): Readonly<Record<string, string | undefined>> => {
    const value = (...selectors: readonly string[]): string | undefined => {
      for (const selector of selectors) {
        const found = root.querySelector(selector);
        if (found instanceof HTMLSelectElement) {
          const chosen = found.selectedOptions[0];
          return chosen === undefined || chosen.value === '0' || chosen.value === '' ? '' : chosen.text.trim().slice(0, 20_000);
        }
        if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found.value.slice(0, 20_000);
      }
      return undefined;
    };
    return {
      towFrom: value('#towFrom', 'input.x-tow-from'),
      impoundDate: value('#x-impound-date-date', '#serviceDate'),
      impoundTime: value('#x-impound-date-time', '#serviceTime'),
      purchaseOrder: value('#poNumber', 'input.x-po-number'),
      vin: value('#x-vehicle-vin', 'input.x-vehicle-vin', 'input[id*="vin" i]'),
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
export async function cancelEditor(withinMs: number): Promise<boolean> {
  const button = () =>
    [...document.querySelectorAll<HTMLElement>('input.standard-button[value="Cancel"], #callEditor button, [role="dialog"] button')].find(
      (one) => one.getClientRects().length > 0 && (one.getAttribute('value') ?? one.textContent ?? '').trim() === 'Cancel',
    );
  const until = performance.now() + withinMs;
  button()?.click();
  while (button() !== undefined && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 15));
  return button() === undefined;
}
