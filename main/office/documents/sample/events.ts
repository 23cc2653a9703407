import type { CaseEvent } from '../../../../preload/contract/law';

/** An event of a made-up case, recorded at its moment. */
export const event = (type: CaseEvent['type'], at: string, data: CaseEvent['data'] = {}): CaseEvent => ({ type, at, data, recordedAt: at });
export const towed = event('towed', '2026-11-02T19:10:00.000Z');
export const policeTold = event('police_notified', '2026-11-02T19:30:00.000Z', { how: 'phone', officer: 'Dispatcher Rowe', badge: '411' });
export const lein = event('register_entered', '2026-11-03T14:05:00.000Z', { number: 'L-260114', officer: 'Sgt. Doe' });
export const mailed = event('state_notice_mailed', '2026-11-06', { source: 'website' });
const advertised = { saleAt: '2026-12-07T10:00:00-05:00', place: 'the yard, gate 2' };
export const sale = event('sale_scheduled', '2026-11-25T15:00:00.000Z', advertised);
export const ad = event('ad_published', '2026-11-29', { newspaper: 'The Flint Messenger', ...advertised, proof: true });
export const sold = event('sold', '2026-12-07T15:40:00.000Z', {
  priceCents: 120_000,
  buyer: 'Lot Buyer LLC',
  coversCosts: true,
  surplusCents: 23_500,
});
