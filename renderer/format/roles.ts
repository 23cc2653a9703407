import type { Role, StaffRole } from '../../preload/contract/common';

export const roleWords: Readonly<Record<Role, string>> = {
  nobody: 'Nobody',
  viewer: 'Viewer',
  clerk: 'Clerk',
  manager: 'Manager',
  admin: 'Administrator',
};

/** What each role may do, beside what those before it may. */
export const roleMeanings: Readonly<Record<StaffRole, string>> = {
  viewer: 'Reads, and changes nothing.',
  clerk: 'The daily work: vehicles, notices, mail, imports, sales.',
  manager: 'Also settings, rules, the log, taking imports back and releases against a block.',
  admin: 'Also the staff and their passwords.',
};
