import { abandonedFee } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import type { Claims } from '../../fees/sums';
import { centsOf, lastOf, told, type CaseFile } from '../caseFile';
import { paperDay } from '../../paper/moments';
import { localDay } from '../../zone';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type ProceedsLine = Readonly<{ what: string; claimedCents: number; paidCents: number }>;
export type ProceedsContent = Readonly<{
  facts: VehicleFacts;
  soldOn: string;
  buyer: string | null;
  priceCents: number;
  lines: readonly ProceedsLine[];
  surplusCents: number;
  coversAll: boolean;
}>;

/** Splits a price in the order of the law: towing and storage, expenses, the fee of an abandoned vehicle; what is left is the surplus. */
export function distribute(
  priceCents: number,
  { chargesCents, expensesCents }: Claims,
): Pick<ProceedsContent, 'lines' | 'surplusCents' | 'coversAll'> {
  const { stateCents, custodianCents } = abandonedFee();
  const claims = [
    { what: 'Accrued towing and storage', claimedCents: chargesCents },
    { what: 'Expenses of the police agency and the custodian', claimedCents: expensesCents },
    { what: 'Abandoned vehicle fee, part of the Department of State', claimedCents: stateCents },
    { what: 'Abandoned vehicle fee, part of the custodian', claimedCents: custodianCents },
  ];
  const coversAll = priceCents >= claims.reduce((sum, { claimedCents }) => sum + claimedCents, 0);
  let left = priceCents;
  const lines = claims.map(({ what, claimedCents }) => {
    const paidCents = Math.min(left, claimedCents);
    left -= paidCents;
    return { what, claimedCents, paidCents };
  });
  return { lines, surplusCents: left, coversAll };
}

/** Shares the price out by the charges of the day of the sale. Throws NOT_SOLD, NO_PRICE or NO_CHARGES. */
export function proceedsContent(file: CaseFile): ProceedsContent {
  const sold = lastOf(file, 'sold');
  if (!sold) throw new Problem('NOT_SOLD', 'No sale of this vehicle is recorded. Nothing was made. Record the sale first.');
  const priceCents = centsOf(sold, 'priceCents');
  if (priceCents === null) throw new Problem('NO_PRICE', 'The sale is recorded without a price. Nothing was made. Correct the sale first.');
  const claims = file.claims(localDay(sold.at));
  if (claims === null)
    throw new Problem(
      'NO_CHARGES',
      'Towing and storage charges of this vehicle are not known. Nothing was made. Enter them under Charges of the vehicle first.',
    );
  return {
    facts: vehicleFacts(file),
    soldOn: paperDay(sold.at),
    buyer: told(sold, 'buyer'),
    priceCents,
    ...distribute(priceCents, claims),
  };
}
