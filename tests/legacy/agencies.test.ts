import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDatabase } from './database';
import { openOffice, type LegacyOffice } from './office';

let yard: LegacyOffice;
beforeEach(async () => {
  yard = await openOffice();
});
afterEach(() => yard.close());

const bring = async (spellings: readonly (string | null)[], contacts: Parameters<typeof writeDatabase>[1][string] = []) => {
  const vehicles = spellings.map((jurisdiction, index) => ({
    towbook_call_number: String(18_001 + index),
    invoice_number: 'N/A',
    make: 'Ford',
    tow_date: '2025-05-13',
    jurisdiction,
  }));
  writeDatabase(yard.path, { vehicles, contacts });
  return yard.import();
};
const agencyOf = async (call: string) => (await yard.vehicle(call)).vehicle.agencyName;

describe('spellings of one agency', () => {
  it('are one agency, whatever their case, signs and abbreviations', async () => {
    const spelled = [
      'Flint TWP',
      'flint township',
      'FLINT TOWNSHIP PD',
      'Flint Charter Township',
      'Flint Twp.',
      'Flint Township Police Department',
    ];
    const account = await bring(spelled);
    for (const index of spelled.keys()) expect(await agencyOf(String(18_001 + index))).toBe('Flint Township Police Department');
    expect(account.spellings).toEqual([]);
  });

  it.each([['N/A'], [''], [null], ['Unknown']])('%j names none', async (spelling) => {
    const account = await bring([spelling]);
    expect(await agencyOf('18001')).toBeNull();
    expect(account.spellings).toEqual([]);
  });

  it.each([
    ['Flint Twp - fax only after 5pm', 'Flint Township Police Department'],
    ['Genesse Township', 'Genesee Township Police Department'],
    ['Burton (call first)', 'Burton Police Department'],
    ['Lapeer County', null],
    ['Tuscola County Sheriff', null],
  ])('%s is listed for the office to confirm', async (spelling, suggestion) => {
    const account = await bring([spelling, spelling]);
    expect(account.spellings).toEqual([{ spelling, vehicles: 2, suggestion, why: expect.any(String) }]);
    expect(await agencyOf('18001')).toBeNull();
    expect((await yard.call('legacy.spellings', {})).rows).toEqual(account.spellings);
  });

  it('confirmed becomes an alias, and its vehicles get the agency', async () => {
    await bring(['Flint Twp - fax only after 5pm', 'Flint Twp - fax only after 5pm']);
    const { rows } = await yard.call('agencies.list', {});
    const flint = rows.find(({ name }) => name === 'Flint Township Police Department')!;
    await yard
      .call('vehicles.update', { id: (await yard.vehicle('18002')).vehicle.id, expectedVersion: 1, fields: {}, agency: 'Burton' })
      .catch(() => null);
    const settled = await yard.call('legacy.settleSpelling', { spelling: 'Flint Twp - fax only after 5pm', agency: flint.id });
    expect(settled.rows).toEqual([]);
    expect(await agencyOf('18001')).toBe('Flint Township Police Department');
    expect((await yard.call('agencies.list', {})).rows.find(({ id }) => id === flint.id)?.aliases).toContain(
      'Flint Twp - fax only after 5pm',
    );
    expect(await yard.refusal('legacy.settleSpelling', { spelling: 'Flint Twp - fax only after 5pm', agency: null })).toBe('NOT_FOUND');
  });

  it('that names none is not asked again', async () => {
    await bring(['Lapeer County']);
    await yard.call('legacy.settleSpelling', { spelling: 'Lapeer County', agency: null });
    expect((await yard.import()).spellings).toEqual([]);
  });
});

describe('contacts', () => {
  const contact = {
    id: 1,
    jurisdiction: 'Burton',
    phone_number: '810-555-0103',
    fax_number: '810-555-0104',
    preferred_contact_method: 'Fax',
    active: 1,
  };
  const burton = async () => (await yard.call('agencies.list', {})).rows.find(({ name }) => name === 'Burton Police Department')!;

  it('fill what is empty on the agency that they name', async () => {
    const { id } = await burton();
    await yard.call('agencies.save', { id, fields: { phone: '810-555-0999' } });
    const account = await bring([], [{ ...contact, contact_name: 'Sgt. Sample', notes: 'ring twice' }]);
    expect(await burton()).toMatchObject({
      phone: '810-555-0999',
      fax: '810-555-0104',
      preferredMethod: 'fax',
      notes: 'Contact: Sgt. Sample\nNotes: ring twice',
    });
    expect(account.tables.find(({ table }) => table === 'contacts')).toMatchObject({ rows: 1, imported: 0, merged: 1 });
    expect(account.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('phone is "810-555-0103"'));
  });

  it('in two spellings of one agency come together', async () => {
    await bring(
      [],
      [
        contact,
        { ...contact, id: 2, jurisdiction: 'City of Burton', fax_number: null, email_address: 'desk@burton.example', notes: 'second' },
      ],
    );
    expect(await burton()).toMatchObject({ fax: '810-555-0104', email: 'desk@burton.example', notes: 'Notes: second' });
  });

  it('of an agency that is not here make it', async () => {
    const account = await bring(
      ['Lapeer County Sheriff'],
      [{ ...contact, jurisdiction: 'Lapeer County Sheriff', email_address: 'not an address', preferred_contact_method: 'text' }],
    );
    expect(await agencyOf('18001')).toBe('Lapeer County Sheriff');
    expect((await yard.call('agencies.list', {})).rows.find(({ name }) => name === 'Lapeer County Sheriff')).toMatchObject({
      email: null,
      preferredMethod: null,
      notes: 'E-mail as written: not an address',
    });
    expect(account.made.agencies).toBe(1);
  });

  it('of a doubtful name wait until it is confirmed', async () => {
    const account = await bring(
      [],
      [
        { ...contact, jurisdiction: 'Burtn' },
        { ...contact, id: 2, jurisdiction: 'N/A' },
      ],
    );
    expect(account.refused.map(({ key, reason }) => [key, reason])).toEqual([
      ['Burtn', expect.stringContaining('must be confirmed first')],
      ['2', 'it names no agency'],
    ]);
    await yard.call('legacy.settleSpelling', { spelling: 'Burtn', agency: (await burton()).id });
    await yard.import();
    expect(await burton()).toMatchObject({ fax: '810-555-0104' });
  });
});
