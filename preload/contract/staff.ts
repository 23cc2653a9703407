import { z } from 'zod';
import { id, moment, operation, staffRole, text, version } from './common';

export const passwordLength = { least: 6, most: 200 } as const;

/** A person of the office. What only the signed-in may know is null for nobody: the role, and for anyone but an administrator the last sign-in. */
export const staffMember = z.object({
  id,
  version,
  name: z.string(),
  active: z.boolean(),
  hasPassword: z.boolean(),
  role: staffRole.nullable(),
  lastSignedInAt: moment.nullable(),
});
export type StaffMember = z.infer<typeof staffMember>;

/** A password goes in and never comes out: not in an answer, a log, the audit or an export. */
const given = z.string().max(passwordLength.most);
const chosen = given.min(passwordLength.least, `At least ${passwordLength.least} characters`);

export const staff = {
  /** Those who work here; to an administrator also those who no longer do. */
  'staff.list': operation(
    'nobody',
    'reads',
    z.object({}),
    z.object({
      rows: z.array(staffMember),
      /** Who signed in last at this PC, before others a likely choice. */
      expected: id.nullable(),
    }),
  ),
  'staff.save': operation(
    'admin',
    'changes',
    z.object({
      id: id.optional(),
      expectedVersion: version.optional(),
      fields: z.object({ name: text(120).min(1), role: staffRole, active: z.boolean() }).partial(),
    }),
    staffMember,
  ),
  /** One's own with the current one, where there is one; another's as an administrator. Null takes it away. */
  'staff.setPassword': operation(
    'viewer',
    'changes',
    z.object({ id, currentPassword: given.optional(), password: chosen.nullable() }),
    z.object({ hasPassword: z.boolean() }),
  ),
  'staff.signIn': operation('nobody', 'changes', z.object({ id, password: given.optional() }), staffMember),
  'staff.signOut': operation('viewer', 'changes', z.object({}), z.object({})),
} as const;
