/** One call as TowBook keeps it. Moments are UTC ISO text, days `YYYY-MM-DD`, times `HH:MM` local, money integer cents; an empty text is an empty field. */
export type TowbookCall = Readonly<{
  /** Nine digits; in links and row attributes, never shown as the call number. */
  internalId: string;
  /** Five digits, in the order of the calls. */
  callNumber: string;
  /** Seven digits; the number of the impound. */
  stockNumber: string;
  invoiceNumber: string;
  /** House accounts start with a dot: `.PPI`, `.Police Impound`. */
  account: string;
  accountType: string;
  reason: string;
  impoundReason: string;
  /** Null when TowBook lists the call with `N/A` for its date. */
  receivedAt: string | null;
  completedAt: string | null;
  impoundDay: string;
  /** Null when nobody entered a time. */
  impoundTime: string | null;
  towFrom: string;
  purchaseOrder: string;
  vin: string;
  year: string;
  make: string;
  model: string;
  color: string;
  plate: string;
  plateState: string;
  bodyType: string;
  odometer: string;
  driver: string;
  dispatcher: string;
  truck: string;
  storageLot: string;
  hasKeys: boolean;
  tasks: string;
  dailyStorageCents: number;
  towCents: number;
  paidCents: number;
  releasedAt: string | null;
  releaseReason: string;
  policeReleaseRequired: '' | 'yes' | 'no';
  /** True for a call whose text tries to do harm; a switch of the practice TowBook leaves these out. */
  hostile: boolean;
}>;
