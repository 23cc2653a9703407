import { z } from 'zod';
import type { Agency } from '../../../preload/contract/agencies';
import { Problem } from '../../../preload/contract/problem';
import { capped, oneLine } from '../values/filled';
import type { Change } from '../changes';
import type { Bench } from './bench';
import type { Findings, RowResult } from './findings';
import { get, isTrue, type SourceRow } from './source/row';
import type { Spellings } from './spellings';

const methods: Readonly<Record<string, Agency['preferredMethod']>> = {
  email: 'email',
  'e-mail': 'email',
  fax: 'fax',
  phone: 'phone',
  telephone: 'phone',
  call: 'phone',
  mail: 'mail',
  letter: 'mail',
  'in-person': 'hand',
  'in person': 'hand',
};

type Filled = Partial<Pick<Agency, 'email' | 'phone' | 'fax' | 'address' | 'hours' | 'preferredMethod' | 'secondMethod' | 'notes'>>;

/** Brings one contact of the old database to the agency that it names: a new one, or what is empty on the one that is here. */
export function writeContact(bench: Bench, spellings: Spellings, change: Change, row: SourceRow, out: Findings): RowResult {
  const name = get(row, 'jurisdiction');
  out.known(name ?? get(row, 'contact_name', 'id'));
  const meaning = spellings.meaning(name);
  if (name === null || meaning.kind === 'none') return out.refused('it names no agency');
  if (meaning.kind === 'doubtful' && meaning.suggestion !== null) {
    spellings.doubt(name, meaning);
    return out.refused(`"${name.slice(0, 100)}" must be confirmed first: ${meaning.why}. Confirm it, then import again.`);
  }
  const told = readContact(row, out);
  if (meaning.kind === 'doubtful') {
    const isActive = get(row, 'active') === null || isTrue(row, 'active');
    const { id } = bench.agencies.save(change, { fields: { ...told, name: capped(oneLine(name), 200), active: isActive } });
    out.made('agencies');
    out.warn(id > 0 ? 'It is new in the list of agencies. Check whether it is another name of one that is there.' : null);
    return out.imported();
  }
  const here = bench.agencies.get(meaning.agencyId);
  if (here === undefined) throw new Problem('NOT_FOUND', `There is no agency ${meaning.agencyId}. Nothing was changed.`);
  const fields = missingOn(here, told);
  if (Object.keys(fields).length > 0) {
    bench.agencies.save(change, { id: here.id, fields });
    out.made('agencies');
  }
  for (const [field, value] of Object.entries(told)) {
    const stands = here[field as keyof Filled];
    if (field !== 'notes' && stands !== null && stands !== value)
      out.warn(`${here.name}: ${field} is "${String(value)}" in the old database; here it is "${String(stands)}", and stays so.`);
  }
  return out.merged();
}

/** What is empty here; remarks are added to those that are here, each once. */
function missingOn(here: Agency, told: Filled): Filled {
  const fields = Object.fromEntries(
    Object.entries(told).filter(([field]) => field !== 'notes' && here[field as keyof Filled] === null),
  ) as Filled;
  const lines = (told.notes ?? '').split('\n').filter((line) => line !== '' && !(here.notes ?? '').split('\n').includes(line));
  if (lines.length > 0) {
    const notes = [here.notes, ...lines].filter((line) => line != null && line !== '').join('\n');
    if (notes.length <= 2000) fields.notes = notes;
  }
  return fields;
}

function readContact(row: SourceRow, out: Findings): Filled {
  const fields: Filled = {};
  const email = get(row, 'email_address', 'email');
  const others: string[] = [];
  if (email !== null) {
    if (z.email().safeParse(email).success) fields.email = email;
    else others.push(`E-mail as written: ${email}`);
  }
  const mobile = get(row, 'mobile_number');
  const phone = get(row, 'phone_number', 'phone') ?? mobile;
  if (phone !== null) fields.phone = capped(phone, 40);
  const fax = get(row, 'fax_number', 'fax');
  if (fax !== null) fields.fax = capped(fax, 40);
  const address = get(row, 'address');
  if (address !== null) fields.address = capped(address, 500);
  const hours = get(row, 'contact_hours');
  if (hours !== null) fields.hours = capped(hours, 200);
  const preferred = method(get(row, 'preferred_contact_method', 'preferred_method'), out);
  if (preferred !== null) fields.preferredMethod = preferred;
  const second = method(get(row, 'secondary_contact_method'), out);
  if (second !== null && second !== preferred) fields.secondMethod = second;
  const labelled = (label: string, ...columns: readonly string[]) => {
    const value = get(row, ...columns);
    if (value !== null) others.push(`${label}: ${value}`);
  };
  const person = [get(row, 'contact_name'), get(row, 'contact_title'), get(row, 'department')].filter((part) => part !== null).join(', ');
  if (person !== '') others.unshift(`Contact: ${person}`);
  if (mobile !== null && mobile !== phone) others.push(`Mobile: ${mobile}`);
  if (isTrue(row, 'emergency_contact')) others.push('Emergency contact');
  labelled('Notes', 'notes');
  if (others.length > 0) fields.notes = capped(others.map((line) => capped(oneLine(line), 400)).join('\n'), 1900);
  return fields;
}

function method(text: string | null, out: Findings): NonNullable<Agency['preferredMethod']> | null {
  if (text === null) return null;
  const found = methods[text.toLowerCase()];
  if (found === undefined || found === null) out.warn(`"${text.slice(0, 40)}" is no way of reaching an agency here; choose one.`);
  return found ?? null;
}
