import { z } from 'zod';
import { towType } from '../../../../preload/contract/law';
import { vehicleFieldNames } from '../../../../preload/contract/vehicleFields';
import { defaultTypeTable } from '../../towTypes/typeTable';
import { setting, standingFor } from '../definition';
import { line } from '../shapes';

/** Reading TowBook. */
export const towbook = {
  'towbook.baseUrl': setting('TowBook', 'Address', 'text', z.url().max(300), 'https://app.towbook.com'),
  'towbook.username': setting('TowBook', 'User name', 'text', line, ''),
  'towbook.password': setting(
    'TowBook',
    'Password',
    'secret',
    z.string().max(500),
    '',
    'Sealed by Windows for this user; it goes in and never comes out.',
  ),
  'towbook.source': setting('TowBook', 'What an import reads', 'choice', z.enum(['call_analysis', 'impounds_csv']), 'call_analysis', '', [
    { value: 'call_analysis', label: 'Call Analysis and each call' },
    { value: 'impounds_csv', label: 'The export of the Impounds page' },
  ]),
  'towbook.fallback': setting('TowBook', 'Read the other one when its page has changed', 'switch', z.boolean(), true),
  'towbook.wins': setting(
    'TowBook',
    'Fields in which TowBook overwrites what was typed by hand',
    'json',
    z.array(z.enum(vehicleFieldNames)),
    [],
    'Usually none: what a person typed stays.',
  ),
  'towbook.account': setting('TowBook', 'Account to read', 'text', line, '.PPI'),
  'towbook.paceMs': setting('TowBook', 'Pause between calls, milliseconds', 'number', z.int().min(0).max(60_000), 500),
  'towbook.sideBySide': setting(
    'TowBook',
    'Calls read side by side',
    'number',
    z.int().min(1).max(3),
    2,
    'Each in a page of its own. The pause lies between two calls all the same.',
  ),
  'towbook.timeoutSeconds': setting('TowBook', 'Give up waiting after, seconds', 'number', z.int().min(2).max(600), 30),
  'towbook.typeMap': standingFor(
    defaultTypeTable,
    setting(
      'TowBook',
      'Account and reason to tow type',
      'json',
      z
        .array(
          z.object({
            account: z.string().max(200).optional(),
            reason: z.string().max(200).optional(),
            lot: z.string().max(200).optional(),
            towType,
          }),
        )
        .nullable(),
      null,
      'The first line that fits counts. Words are found where they begin; (police) as the account means any police agency. An empty box fits anything.',
    ),
  ),
  'towbook.skipReasons': setting(
    'TowBook',
    'Reasons that are no impound',
    'lines',
    z.array(z.string().max(200)),
    [
      'Transport',
      'Relocation',
      'Relocate',
      'Repossession',
      'Fuel Delivery',
      'GOA',
      'Jump Start',
      'Lock-Out',
      'Tire Service',
      'Service Call',
      'Winch Out',
    ],
    'A call with one of these as its whole reason is not imported.',
  ),
  'towbook.skipAccounts': setting('TowBook', 'Accounts that only store', 'lines', z.array(z.string().max(200)), ['.Storage'], ''),
};
