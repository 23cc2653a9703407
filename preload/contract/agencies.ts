import { z } from 'zod';
import { id, momentOrDay, operation, text, version } from './common';

export const sendMethod = z.enum(['email', 'fax', 'phone', 'mail', 'hand', 'portal']);

/** A police agency with jurisdiction. Other spellings of it are its aliases. */
export const agency = z.object({
  id,
  version,
  name: z.string(),
  kind: z.enum(['police', 'unknown', 'out_of_county']),
  aliases: z.array(z.string()),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  preferredMethod: sendMethod.nullable(),
  secondMethod: sendMethod.nullable(),
  notes: z.string().nullable(),
  active: z.boolean(),
  vehicles: z.int(),
});
export type Agency = z.infer<typeof agency>;

export const contactWay = z.enum([...sendMethod.options, 'in_person']);

/** When and how the office last turned to an agency, and about which vehicle. */
export const lastContact = z.object({
  at: momentOrDay,
  /** Null where nobody wrote down how. */
  how: contactWay.nullable(),
  /** The document, or what was done. */
  what: z.string(),
  vehicleId: id,
  description: z.string(),
});
export type LastContact = z.infer<typeof lastContact>;

/** An agency in the list of all; `lastContact` is null too where it was not asked for. */
export const listedAgency = agency.extend({ lastContact: lastContact.nullable() });
export type ListedAgency = z.infer<typeof listedAgency>;

const agencyFields = z.object({
  name: text(200).min(1),
  aliases: z.array(text(200).min(1)).max(100),
  email: z.email().nullable(),
  phone: text(40).nullable(),
  fax: text(40).nullable(),
  address: text(500).nullable(),
  hours: text(200).nullable(),
  preferredMethod: sendMethod.nullable(),
  secondMethod: sendMethod.nullable(),
  notes: text(2000).nullable(),
  active: z.boolean(),
});

export const agencies = {
  'agencies.list': operation(
    'viewer',
    'reads',
    /** `contacts` also looks up when the office last turned to each. */
    z.object({ contacts: z.boolean().default(false) }),
    z.object({ rows: z.array(listedAgency) }),
  ),
  'agencies.save': operation(
    'clerk',
    'changes',
    z.object({ id: id.optional(), expectedVersion: version.optional(), fields: agencyFields.partial() }),
    agency,
  ),
} as const;
