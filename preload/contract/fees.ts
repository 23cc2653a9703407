import { z } from 'zod';
import { cents, givenDay, id, moment, operation, page, text } from './common';

/** What a line does to what is owed: charges and refunds raise it, credits and payments lower it. */
export type FeeSide = 'charge' | 'credit' | 'payment' | 'refund';

/** What money on a vehicle can be for, in the order in which a clerk is offered it; `needsDetail` asks what exactly it is for. */
const kinds = {
  towing: { label: 'Towing', side: 'charge' },
  mileage: { label: 'Mileage', side: 'charge' },
  labor: { label: 'Labor at the scene', side: 'charge' },
  storage: { label: 'Storage', side: 'charge' },
  administrative: { label: 'Administration', side: 'charge' },
  gate: { label: 'Gate, after hours', side: 'charge' },
  notice: { label: 'Notices and mailing', side: 'charge' },
  search: { label: 'Title and lien search', side: 'charge' },
  keys: { label: 'Keys', side: 'charge' },
  abandoned: { label: 'Abandoned vehicle fee', side: 'charge' },
  agency: { label: 'Fee of the agency', side: 'charge' },
  sale: { label: 'Expenses of the sale', side: 'charge' },
  tax: { label: 'Tax', side: 'charge' },
  other: { label: 'Other charge', side: 'charge', needsDetail: true },
  credit: { label: 'Discount or waiver', side: 'credit', needsDetail: true },
  payment: { label: 'Payment', side: 'payment' },
  refund: { label: 'Refund', side: 'refund', needsDetail: true },
} as const satisfies Readonly<Record<string, Readonly<{ label: string; side: FeeSide; needsDetail?: boolean }>>>;

export type FeeKind = keyof typeof kinds;
export const feeKindNames = Object.keys(kinds) as readonly FeeKind[];
export const feeKinds: Readonly<Record<FeeKind, Readonly<{ label: string; side: FeeSide; needsDetail?: boolean }>>> = kinds;
export const feeKind = z.enum(feeKindNames);

/** A quantity in thousandths times a price in cents, in cents; half a cent is rounded up. Both are zero or more. */
export const feeAmount = (quantityThousandths: number, unitCents: number): number =>
  Math.floor((quantityThousandths * unitCents + 500) / 1000);

export const feeLine = z.object({
  id,
  vehicleId: id,
  kind: feeKind,
  /** What it is for; of a line that takes another back, why. */
  detail: z.string(),
  quantityThousandths: z.int(),
  unitCents: cents,
  /** What the line adds to what is owed: negative for credits, payments and a charge taken back. */
  amountCents: cents,
  /** The days it is for, both among them. */
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
  source: z.enum(['hand', 'towbook']),
  recordedAt: moment,
  recordedBy: z.string(),
  /** The line that this one takes back. */
  reverses: id.nullable(),
  /** The line that takes this one back. */
  takenBackBy: id.nullable(),
});
export type FeeLine = z.infer<typeof feeLine>;

export const feeSums = z.object({
  /** Charges less credits, payments less refunds, and what is left to pay; negative where too much was paid. */
  chargedCents: cents,
  paidCents: cents,
  owedCents: cents,
  byKind: z.array(z.object({ kind: feeKind, amountCents: cents })),
});
export type FeeSums = z.infer<typeof feeSums>;

/** A line as a person gives it. */
export const newFeeLine = z
  .object({
    vehicleId: id,
    kind: feeKind,
    detail: text(300).default(''),
    quantityThousandths: z.int().min(1, 'Enter a quantity above zero.').max(10_000_000).default(1000),
    unitCents: cents.min(1, 'Enter an amount above zero.').max(10_000_000),
    fromDay: givenDay,
    /** The last day, where it is for several. */
    untilDay: givenDay.optional(),
  })
  .superRefine(({ kind, detail, fromDay, untilDay = fromDay }, context) => {
    if (feeKinds[kind].needsDetail === true && detail === '')
      context.addIssue({ code: 'custom', path: ['detail'], message: 'Say what it is for.' });
    if (untilDay < fromDay) context.addIssue({ code: 'custom', path: ['untilDay'], message: 'The last day is before the first.' });
  });

export const fees = {
  /** The ledger of a vehicle in the order of recording, and its sums over all lines; with `until` as they stood at the end of that day. */
  'fees.list': operation(
    'viewer',
    'reads',
    z.object({ vehicleId: id, until: z.iso.date().optional(), ...page }),
    z.object({
      rows: z.array(feeLine),
      total: z.int(),
      sums: feeSums,
      /** The balance as TowBook last told it; no line follows from it. */
      towbookBalanceCents: cents.nullable(),
    }),
  ),
  'fees.add': operation('clerk', 'changes', newFeeLine, feeLine),
  /** Answers the line that takes the other back: the same amount the other way, with the reason. */
  'fees.takeBack': operation('clerk', 'changes', z.object({ id, reason: text(300).min(1, 'Say why.') }), feeLine),
} as const;
