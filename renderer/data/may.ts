import { isAtLeast, type Role, type StaffRole } from '../../preload/contract/common';
import { useCall } from './call';

/** The role of the person at this PC. */
export const useRole = (): Role => useCall('office.status', {}).data?.staff.role ?? 'nobody';

/** Whether the person at this PC may do what needs the role; what would always be refused is not offered. */
export const useMay = (needed: StaffRole): boolean => isAtLeast(useRole(), needed);

/** Why nothing can be changed here, as a sentence. */
export const whoChanges = (needed: 'manager' | 'admin'): string =>
  needed === 'admin' ? 'An administrator changes this.' : 'A manager or an administrator changes this.';
