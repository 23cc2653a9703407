/** Each kind of tow as screens call it, and as papers do where they need more. A new kind needs its traits in the pack of each state besides. */
const towTypeTable = {
  private_property: { label: 'Private property' },
  public_abandoned: { label: 'Public, abandoned' },
  police_impound: { label: 'Police impound' },
  crash: { label: 'Crash' },
  hold: { label: 'Police hold', fullLabel: 'Stolen or evidence hold' },
  scrap_registered: { label: 'Scrap, registered' },
  scrap_unregistered: { label: 'Scrap, unregistered' },
  owner_request: { label: 'Owner request', fullLabel: "Owner's request" },
} as const satisfies Readonly<Record<string, Readonly<{ label: string; fullLabel?: string }>>>;

export type TowType = keyof typeof towTypeTable;
export const towTypes = Object.keys(towTypeTable) as readonly TowType[];

const wordsOf = (word: (given: Readonly<{ label: string; fullLabel?: string }>) => string) =>
  Object.fromEntries(Object.entries(towTypeTable).map(([type, given]) => [type, word(given)])) as Readonly<Record<TowType, string>>;
export const towTypeWords = wordsOf(({ label }) => label);
export const towTypeFullWords = wordsOf(({ label, fullLabel }) => fullLabel ?? label);

/** Where a vehicle stands, as screens and papers call it; always derived from its events, never set. */
export const statusWords = {
  new: 'New',
  police_told: 'Police told',
  impounded: 'Impounded',
  on_hold: 'On hold',
  police_released: 'Released by police',
  abandonment_reported: 'Abandonment reported',
  register_entered: 'LEIN entered',
  notice_mailed: 'Notice mailed',
  contested: 'Contested',
  redemption_over: 'Redemption over',
  ready_for_disposition: 'Ready for disposition',
  sale_scheduled: 'Sale scheduled',
  released: 'Released',
  sold: 'Sold',
  scrapped: 'Scrapped',
  transferred: 'Transferred',
} as const;

export type Status = keyof typeof statusWords;
export const statuses = Object.keys(statusWords) as readonly Status[];
