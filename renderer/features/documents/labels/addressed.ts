import { labelPlaces, type LabelSheetName } from '../../../../preload/contract/papers';

/** One address, and all that goes there. */
export type Addressed = Readonly<{ address: string; what: readonly string[] }>;

/** Rows of the same address together, in the order in which each came first. */
export function byAddress(rows: readonly Readonly<{ address: string; what: string }>[]): readonly Addressed[] {
  const groups = Map.groupBy(rows, ({ address }) => address.toUpperCase().replaceAll(/[\s.,;:]+/g, ' '));
  return [...groups.values()].map((group) => ({ address: group[0]?.address ?? '', what: group.map(({ what }) => what) }));
}

/** The labels that are printed: one an address, or one for each thing that goes there. */
export const labelsOf = (chosen: readonly Addressed[], isOneEach: boolean): string[] =>
  chosen.flatMap(({ address, what }) => (isOneEach ? what.map(() => address) : [address]));

/** How many sheets so many labels take when the first one stands at `startAt`, from 1. */
export function sheetsFor(sheet: LabelSheetName, startAt: number, labels: number): number {
  const { columns, rows } = labelPlaces[sheet];
  return labels === 0 ? 0 : Math.ceil((startAt - 1 + labels) / (columns * rows));
}
