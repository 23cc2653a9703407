/** What TowBook tells about a call, by the office's names for it; each a text as it stood there. */
export type Column =
  | 'callNumber'
  | 'stockNumber'
  | 'invoiceNumber'
  | 'account'
  | 'vehicle'
  | 'color'
  | 'make'
  | 'model'
  | 'year'
  | 'plate'
  | 'plateState'
  | 'vin'
  | 'impoundReason'
  | 'callReason'
  | 'impoundDate'
  | 'impoundTime'
  | 'callDate'
  | 'callSeconds'
  | 'completedDate'
  | 'completedSeconds'
  | 'serviceDate'
  | 'serviceTime'
  | 'releaseDate'
  | 'releaseReason'
  | 'balance'
  | 'storageLot'
  | 'hasKeys'
  | 'bodyType'
  | 'driver'
  | 'policeRelease'
  | 'purchaseOrder'
  | 'towFrom'
  | 'mileage'
  | 'total'
  | 'dailyStorage'
  | 'daysHeld'
  | 'insurerRelease'
  | 'tasks';

/** One call of a list, an export or the call editor. A column that the source does not have is undefined; an empty one is an empty text. */
export type TowbookRow = Readonly<Partial<Record<Column, string | undefined>>>;

/** No cell of TowBook's is longer than this; what is, is cut before anything looks at it. */
export const cellCap = 20_000;
