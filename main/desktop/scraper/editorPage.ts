/** `dialog` when a call editor is open, `session` when TowBook asks to log in, `gone` when the row has left the list; else false. Runs in the page. */
export function editorState(internalId: string): 'dialog' | 'session' | 'gone' | false {
  const isVisible = (element: Element | null) => element !== null && element.getClientRects().length > 0;
  if (isVisible(document.querySelector('#sesssion-expired-message, #session-expired-message'))) return 'session';
  if (isVisible(document.querySelector('#callEditor form, .modal-content form, [role="dialog"] form, form.edit-form'))) return 'dialog';
  const row = document.querySelector(`#callEditorLink_${internalId}, tr[data-id="${internalId}"]`);
  return row === null ? 'gone' : false;
}

/** True when the open editor says anything of its vehicle. Runs in the page. */
export function isFilled(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('input[id*="vin" i], input.x-vehicle-make, input.x-license-plate, #towFrom');
  return Array.from(fields).some((field) => field.value.trim() !== '');
}

/** The heading and the fields of the open editor; a field that is not there is undefined. Runs in the page. */
export function readEditor(): Readonly<{ heading: string; fields: Readonly<Record<string, string | undefined>> }> {
  const dialogs = document.querySelectorAll('#callEditor, .modal-content, [role="dialog"], form.edit-form');
  const dialog = Array.from(dialogs).find((one) => one.getClientRects().length > 0 && one.querySelector('input') !== null) ?? document;
  const value = (...selectors: readonly string[]): string | undefined => {
    for (const selector of selectors) {
      const found = dialog.querySelector(selector);
      if (found instanceof HTMLSelectElement) {
        const chosen = found.selectedOptions[0];
        return chosen === undefined || chosen.value === '0' || chosen.value === '' ? '' : chosen.text.trim().slice(0, 20_000);
      }
      if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found.value.slice(0, 20_000);
    }
    return undefined;
  };
  return {
    heading: (dialog.querySelector('h1, h2, h3, .modal-title')?.textContent ?? '').slice(0, 200),
    fields: {
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
    },
  };
}
