import { complaintTable } from './complaint-next';
import { holidayTable } from './holidays';
import { mailPriceTable } from './mail-prices';
import { overrideTable } from './overrides';
import type { SettingTable } from './table';
import { typeMapTable } from './type-map';

/** Settings that are typed as a table, by their key. */
export const settingTables: Readonly<Partial<Record<string, SettingTable>>> = {
  'complaint.next': complaintTable,
  'law.holidays': holidayTable,
  'law.overrides': overrideTable,
  'notices.mailPrices': mailPriceTable,
  'towbook.typeMap': typeMapTable,
};
