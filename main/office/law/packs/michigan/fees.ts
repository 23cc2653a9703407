/** What is taken of a redemption or a sale for the state and the custodian, the newest last. Read in the custodian FAQ of the Department of State (S). */
export const abandonedFees: readonly Readonly<{
  stateCents: number;
  custodianCents: number;
  citation: string;
  effectiveFrom: string | null;
}>[] = [{ stateCents: 2500, custodianCents: 1500, citation: 'MCL 257.252g(2)', effectiveFrom: null }];
