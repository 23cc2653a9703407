import type { LucideIcon } from 'lucide-react';
import {
  Building2,
  CarFront,
  ClipboardCheck,
  Clock,
  Database,
  Gavel,
  FileText,
  HeartPulse,
  Import,
  ListChecks,
  ListTodo,
  Mailbox,
  Scale,
  ScrollText,
  Send,
  Settings,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { isAtLeast, type Role } from '../preload/contract/common';
import { AgenciesScreen } from './screens/agencies/agencies';
import { NoticesScreen } from './screens/notices/notices';
import { ReportsScreen } from './screens/reports/reports';
import { LegacyScreen } from './screens/legacy/legacy';
import { MailScreen } from './screens/mail/mail';
import { SalesScreen } from './screens/sales/sales';
import { OutboxScreen } from './screens/outbox/outbox';
import { AuditScreen } from './screens/office/audit/audit';
import { HealthScreen } from './screens/office/health/health';
import { RulesScreen } from './screens/office/rules/rules';
import { ScheduleScreen } from './screens/office/schedule/schedule';
import { SettingsScreen } from './screens/office/settings/settings';
import { StaffScreen } from './screens/office/staff/staff';
import { TakeoverScreen } from './screens/takeover/takeover';
import { TodayScreen } from './screens/today/today';
import { TowbookScreen } from './screens/towbook/towbook';
import { VehicleScreen } from './screens/vehicle/vehicle';
import { VehiclesScreen } from './screens/vehicles/vehicles';

export type Screen = Readonly<{
  /** The first part of its address; what follows is the screen's own. */
  name: string;
  title: string;
  icon: LucideIcon;
  component: ComponentType;
  /** Where it stands in the navigation; null for a screen reached from another. */
  group: 'work' | 'office' | null;
  /** The least role it is offered to; everybody where none is named. */
  least?: Role;
  /** Words by which the command palette finds it too. */
  also?: string;
}>;

/** Every screen, in the order of the navigation. */
const screens: readonly Screen[] = [
  { name: 'today', title: 'Today', icon: ListChecks, component: TodayScreen, group: 'work', also: 'queue urgent due' },
  { name: 'vehicles', title: 'Vehicles', icon: CarFront, component: VehiclesScreen, group: 'work', also: 'list yard impound' },
  { name: 'vehicle', title: 'Vehicle', icon: CarFront, component: VehicleScreen, group: null },
  { name: 'notices', title: 'Notices', icon: FileText, component: NoticesScreen, group: 'work', also: 'TOP documents PDF print' },
  { name: 'outbox', title: 'Outbox', icon: Send, component: OutboxScreen, group: 'work', also: 'mail messages sent' },
  {
    name: 'mail',
    title: 'Certified mail',
    icon: Mailbox,
    component: MailScreen,
    group: 'work',
    also: 'article number 3877 firm sheet return receipt green card',
  },
  { name: 'towbook', title: 'TowBook', icon: Import, component: TowbookScreen, group: 'work', also: 'import CSV calls' },
  { name: 'sales', title: 'Sales', icon: Gavel, component: SalesScreen, group: 'work', also: 'auction newspaper ad list poster' },
  { name: 'reports', title: 'Reports', icon: ClipboardCheck, component: ReportsScreen, group: 'work', also: 'compliance late missed CSV' },
  { name: 'takeover', title: 'Bring the yard up to date', icon: ListTodo, component: TakeoverScreen, group: null },
  { name: 'legacy', title: 'Old database', icon: Database, component: LegacyScreen, group: null },
  { name: 'schedule', title: 'Schedule', icon: Clock, component: ScheduleScreen, group: 'office', also: 'jobs pause' },
  { name: 'agencies', title: 'Agencies', icon: Building2, component: AgenciesScreen, group: 'office', also: 'police jurisdiction' },
  {
    name: 'settings',
    title: 'Settings',
    icon: Settings,
    component: SettingsScreen,
    group: 'office',
    also: 'office theme mail TowBook password',
  },
  {
    name: 'rules',
    title: 'Rules',
    icon: Scale,
    component: RulesScreen,
    group: 'office',
    also: 'law statute automation citation deadlines',
  },
  {
    name: 'staff',
    title: 'Staff',
    icon: Users,
    component: StaffScreen,
    group: 'office',
    least: 'admin',
    also: 'people role password sign in',
  },
  { name: 'health', title: 'Health', icon: HeartPulse, component: HealthScreen, group: 'office', also: 'check diagnosis backup disk' },
  {
    name: 'log',
    title: 'Log',
    icon: ScrollText,
    component: AuditScreen,
    group: 'office',
    least: 'manager',
    also: 'audit history changes who',
  },
];

/** The screens of the navigation for a role; Ctrl 1 opens the first. */
export const navigatedFor = (role: Role): readonly Screen[] =>
  screens.filter(({ group, least }) => group !== null && isAtLeast(role, least ?? 'nobody'));

const first = screens[0];

/** The screen a place belongs to; an unknown one shows the first. */
export const screenOf = (name: string | undefined): Screen | undefined => screens.find((screen) => screen.name === name) ?? first;
