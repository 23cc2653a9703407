import { capped, oneLine } from '../values/filled';
import { readDate } from './dates';
import { get, original, type SourceRow } from './source/row';
import { sentTop, type Fact } from './vehicle/facts';

const typeOf = (row: SourceRow): string => get(row, 'communication_type', 'form_type', 'type') ?? '';
const dateOf = (row: SourceRow) => readDate(get(row, 'communication_date', 'submission_date', 'date'));

const isTop = (type: string) => /\btop\b|tow[ -]?off/i.test(type.replaceAll('_', ' '));

const methods: readonly (readonly [RegExp, string])[] = [
  [/e-?mail/i, 'email'],
  [/fax/i, 'fax'],
  [/in[ -]?person/i, 'in_person'],
  [/phone|called|telephone/i, 'phone'],
  [/portal|online/i, 'portal'],
  [/\bhand(ed)?\b/i, 'hand'],
  [/mail|letter/i, 'mail'],
];

/** How the police were told: by its own column, else where the notes say `via fax` or `by e-mail`; else unknown. */
function howOf(row: SourceRow): string | null {
  const told = get(row, 'method', 'contact_method');
  const said = told ?? /\b(?:via|by)\s+([\p{L}-]+(?:\s+person)?)/iu.exec(get(row, 'notes') ?? '')?.[1] ?? '';
  return methods.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/**
 * A line of the police log as an event: the TOP tells the police, a TR-52 or TR-208 received is the release for disposition, one
 * asked for is the request. Any other line is a note: it proves no step of the law.
 */
export function policeFact(row: SourceRow, digest: string): Fact | null {
  const { at } = dateOf(row);
  if (at === null) return null;
  const type = typeOf(row);
  const plain = type.replaceAll(/[_-]/g, '').toLowerCase();
  const notes = original(row, 'notes') === null ? null : capped((original(row, 'notes') ?? '').trim(), 3900);
  const recipient = get(row, 'recipient', 'recipient_jurisdiction');
  const fact = (kind: Fact['type'], data: Fact['data']): Fact => ({
    type: kind,
    moments: [{ at, asserted: null }],
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)),
    note: notes,
    origin: `${row.table}.${digest}`,
  });
  const how = howOf(row);
  const confirmation = get(row, 'confirmation_details');
  if (isTop(type)) return fact('police_notified', { ...sentTop, how, officer: recipient, confirmation, loggedBy: get(row, 'logged_by') });
  if (/tr52/.test(plain) && /receipt|received/.test(plain))
    return fact('state_release_received', { form: 'TR-52L', number: null, confirmation });
  if (/tr208/.test(plain) && /receipt|received/.test(plain)) return fact('state_release_received', { form: 'scrap_release', confirmation });
  if (/tr52/.test(plain) && /request|sent/.test(plain)) return fact('state_release_requested', { how, recipient, confirmation });
  const parts = [type === '' ? 'Police log' : type, recipient, how, confirmation].filter((part) => part !== null);
  return fact('note', { about: 'general', text: oneLine(parts.join(', ')), loggedBy: get(row, 'logged_by') });
}
