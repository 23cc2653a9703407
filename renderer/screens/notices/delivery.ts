import type { z } from 'zod';
import type { Agency } from '../../../preload/contract/agencies';
import type { dispatchMethod } from '../../../preload/contract/dispatch';
import type { EvidenceKind } from '../../../preload/contract/evidence';
import { methodWords } from '../../format/outgoing';

export type Method = z.infer<typeof dispatchMethod>;

/** One box of what proves a delivery. */
type Detail = Readonly<{ name: string; label: string }>;
type Way = Readonly<{ label: string; to: string; details: readonly Detail[]; evidence: EvidenceKind }>;

const officer: Detail = { name: 'officer', label: 'Who took it' };
const badge: Detail = { name: 'badge', label: 'Badge number' };
const confirmation: Detail = { name: 'confirmation', label: 'Confirmation number' };

/** What is asked about each way to hand a paper over. */
export const ways: Readonly<Record<Method, Way>> = {
  fax: { label: methodWords.fax, to: 'Fax number', details: [confirmation], evidence: 'fax_confirmation' },
  phone: { label: methodWords.phone, to: 'Number or person called', details: [officer, badge], evidence: 'other' },
  mail: { label: methodWords.mail, to: 'Addressee', details: [{ name: 'article', label: 'Article number' }], evidence: 'mail_receipt' },
  hand: { label: methodWords.hand, to: 'Handed to', details: [officer, badge], evidence: 'hand_receipt' },
  portal: { label: methodWords.portal, to: 'Portal', details: [confirmation], evidence: 'other' },
};
export const methods: readonly Method[] = ['fax', 'phone', 'mail', 'hand', 'portal'];

/** The number or name under which an agency is reached that way. */
export function usualRecipient(method: Method, agency: Agency | undefined, name: string): string {
  if (method === 'fax') return agency?.fax ?? '';
  if (method === 'phone') return agency?.phone ?? '';
  return method === 'portal' ? '' : name;
}

/** The way an agency prefers, where it is one that is recorded by hand. */
export const preferredMethod = (agency: Agency | undefined): Method =>
  methods.find((method) => method === agency?.preferredMethod) ?? methods.find((method) => method === agency?.secondMethod) ?? 'fax';
