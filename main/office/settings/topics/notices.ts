import { z } from 'zod';
import { windowOffset } from '../../../../preload/contract/papers';
import { mailPriceList } from '../../../../preload/contract/mailPieces';
import { usualPrices } from '../../values/mailPrices';
import { logoPicture } from '../logo';
import { setting, standingFor } from '../definition';
import { line, lines } from '../shapes';

/** What papers look like. */
export const notices = {
  'notices.logoText': setting('Notices', 'Letters in the place of a logo', 'text', z.string().trim().max(8), '', 'Up to eight letters.'),
  'notices.logoImage': setting(
    'Notices',
    'Logo',
    'longtext',
    z.union([z.literal(''), logoPicture]),
    '',
    'Stands at the head of every document.',
  ),
  'notices.paper': setting('Notices', 'Paper', 'choice', z.enum(['Letter', 'A4']), 'Letter', '', [
    { value: 'Letter', label: 'Letter' },
    { value: 'A4', label: 'A4' },
  ]),
  'notices.windowOffsetX': setting('Notices', 'Window envelope: move right, mm', 'number', windowOffset.shape.x, 0),
  'notices.windowOffsetY': setting('Notices', 'Window envelope: move down, mm', 'number', windowOffset.shape.y, 0),
  'notices.wording': setting(
    'Notices',
    'Wording',
    'json',
    z.record(z.string(), z.object({ title: lines, lead: lines, citation: line, footnote: lines, signatory: line }).partial()),
    {},
    'Title, text, citation, foot and signatory of each document where they differ from those delivered. A change makes new documents differ, never one already made.',
  ),
  'notices.mailPrices': standingFor(
    usualPrices,
    setting(
      'Notices',
      'Prices of the Postal Service',
      'json',
      mailPriceList,
      [],
      'Each holds from its day on. A letter costs what was in force on the day of its stamp.',
    ),
  ),
  'notices.adLinePriceCents': setting('Notices', 'Newspaper ad: price a line, cents', 'number', z.int().min(0).max(100_000), 450),
  'notices.adLineLength': setting('Notices', 'Newspaper ad: characters a line', 'number', z.int().min(20).max(120), 36),
};
