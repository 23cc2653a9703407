import { z } from 'zod';
import { setting } from '../definition';
import { line, address } from '../shapes';

/** The yard itself, and who works there. */
export const office = {
  'office.name': setting('Office', 'Name of the yard', 'text', line, '', 'Heads every notice.'),
  'office.street': setting('Office', 'Street', 'text', line, ''),
  'office.city': setting('Office', 'City, state and ZIP', 'text', line, ''),
  'office.phone': setting(
    'Office',
    'Telephone',
    'text',
    line,
    '',
    'The custodian business telephone registered with the state, with area code.',
  ),
  'office.fax': setting('Office', 'Fax', 'text', line, ''),
  'office.email': setting('Office', 'E-mail', 'email', address, ''),
  'office.signatory': setting('Office', 'Who signs notices', 'text', line, ''),
  'staff.lockMinutes': setting(
    'Office',
    'Lock after, minutes',
    'number',
    z.int().min(0).max(480),
    15,
    'Without a key or the mouse the window locks for a person who has a password; 0 is never.',
  ),
  'complaint.prefix': setting(
    'Office',
    'Complaint number prefix',
    'text',
    z.string().regex(/^[A-Z]{1,4}$/, 'One to four capital letters, such as IT'),
    'IT',
  ),
  'complaint.next': setting(
    'Office',
    'Next complaint number of a year',
    'json',
    z.record(z.string().regex(/^\d{4}$/), z.int().min(1).max(9999)),
    {},
    'Overrides the sequence of a year. It is used once, then the sequence goes on from it.',
  ),
};
