import { z } from 'zod';
import { id, moment, operation, page, text, version } from './common';

export const partyRole = z.enum(['owner', 'lienholder']);
export type PartyRole = z.infer<typeof partyRole>;

/** An owner or secured party of a vehicle. Shown only for the purpose of an impound notice (18 USC 2721(b)(7)), and every look is kept. */
export const party = z.object({
  id,
  version,
  vehicleId: id,
  role: partyRole,
  name: z.string(),
  /** One line of the postal address a line. */
  address: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  origin: z.string().nullable(),
  updatedAt: moment,
  updatedBy: z.string(),
});
export type Party = z.infer<typeof party>;

/** The only purpose for which the office may look at owner data. */
export const partyPurpose = z.literal('impound notice');

export const parties = {
  /** Every call is written to the access log, also when there is nobody to show. */
  'parties.get': operation('clerk', 'changes', z.object({ vehicleId: id, purpose: partyPurpose }), z.object({ parties: z.array(party) })),
  'parties.save': operation(
    'clerk',
    'changes',
    z.object({
      id: id.optional(),
      expectedVersion: version.optional(),
      vehicleId: id,
      role: partyRole,
      name: text(200).min(1),
      address: text(600),
      phone: text(40).nullable().default(null),
      email: z.email().nullable().default(null),
      origin: text(200).nullable().default(null),
    }),
    party,
  ),
  'parties.remove': operation('clerk', 'changes', z.object({ id, expectedVersion: version }), z.object({})),
  'parties.accessLog': operation(
    'manager',
    'reads',
    z.object({ vehicleId: id.optional(), ...page }),
    z.object({ rows: z.array(z.object({ id, vehicleId: id, at: moment, by: z.string(), purpose: z.string() })), total: z.int() }),
  ),
} as const;
