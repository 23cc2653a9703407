import { z } from 'zod';
import { timeOfDay } from '../../../../preload/contract/weekdays';
import { setting } from '../definition';
import { line, lines, address } from '../shapes';

const faxAddressPattern = line.regex(
  /^[^@\s]*\{number\}[^@\s]*@[^@\s{}]+$/,
  'An address with {number} before the @, such as {number}@fax.example',
);

/** Sending mail. */
export const mail = {
  'mail.host': setting('E-mail', 'Server', 'text', line, ''),
  'mail.port': setting('E-mail', 'Port', 'number', z.int().min(1).max(65_535), 587),
  'mail.security': setting(
    'E-mail',
    'Security',
    'choice',
    z.enum(['starttls', 'tls', 'none']),
    'starttls',
    'None is accepted only for a server on this PC.',
    [
      { value: 'starttls', label: 'STARTTLS (587)' },
      { value: 'tls', label: 'TLS (465)' },
      { value: 'none', label: 'None, this PC only' },
    ],
  ),
  'mail.username': setting('E-mail', 'User name', 'text', line, ''),
  'mail.password': setting(
    'E-mail',
    'Password',
    'secret',
    z.string().max(500),
    '',
    'Sealed by Windows for this user; it goes in and never comes out.',
  ),
  'mail.from': setting('E-mail', 'From address', 'email', address, ''),
  'mail.fromName': setting('E-mail', 'From name', 'text', line, ''),
  'mail.holdSeconds': setting(
    'E-mail',
    'Seconds in which a message can be taken back',
    'number',
    z.int().min(0).max(3600),
    20,
    'Counts for messages sent from a window.',
  ),
  'mail.quietFrom': setting(
    'E-mail',
    'Quiet hours from',
    'time',
    z.union([z.literal(''), timeOfDay]),
    '',
    'In quiet hours nothing goes out by itself.',
  ),
  'mail.quietUntil': setting('E-mail', 'Quiet hours until', 'time', z.union([z.literal(''), timeOfDay]), ''),
  'mail.faxGateway': setting(
    'E-mail',
    'E-mail to fax address',
    'text',
    z.union([z.literal(''), faxAddressPattern]),
    '',
    'For example {number}@fax.example: faxes to agencies go to this address with the digits of the fax number.',
  ),
  'mail.signature': setting('E-mail', 'Text under every message', 'longtext', lines, ''),
};
