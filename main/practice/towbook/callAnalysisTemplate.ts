/** The titles of the report, in its order. */
export const reportColumns = [
  'Call #',
  'Reason',
  'Date',
  'Completed',
  'Account',
  'PO #',
  'Driver',
  'Dispatcher',
  'Truck',
  'Service Item(s) Total',
  'Total',
  'Payments',
  'Balance',
] as const;

/** How the report draws one call; `${name}` stands for a value of the row. */
export const rowTemplate = `<tr data-id="\${dispatchEntryId}">
<td sorttable_customkey="\${callNumber}"><a id="callEditorLink_\${dispatchEntryId}" href="/DispatchEditor/Editor.aspx?id=\${dispatchEntryId}" title="Modify Call" onclick="editCall('\${dispatchEntryId}');return false">\${callNumber}</a><span class="x-towbook-lock disabled"></span><span class="x-towbook-audit"></span><span class="x-towbook-closed"></span></td>
<td>\${reason}</td><td sorttable_customkey="\${receivedKey}">\${received}</td><td sorttable_customkey="\${completedKey}">\${completed}</td>
<td>\${accountName}</td><td class="x-po">\${purchaseOrder}</td><td>\${driver}</td><td>\${dispatcher}</td><td>\${truck}</td>
<td class="x-numbers colRateItem">\${rateItemTotal}</td><td class="x-numbers"><a href="/Dispatch2/Invoice.aspx?id=\${dispatchEntryId}">\${invoiceTotal}</a></td>
<td class="x-numbers">\${paymentsApplied}</td><td class="x-numbers">\${balanceDue}</td></tr>`;

/** The same after a change of the page that leaves no way to the call. */
export const plainRowTemplate = `<tr><td>\${callNumber}</td><td>\${reason}</td></tr>`;
