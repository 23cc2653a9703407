import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { towTypes } from '../../preload/contract/law';
import { pdfPages } from '../documents/pdfPages';
import { clerk } from '../office/testOffice';
import { caseYard, squeezed } from './harness';

const at = caseYard('case-file');
const told = { how: 'phone', officer: 'Sgt. Lund', badge: '2217', caseNumber: 'B-26-114' };
const commandLine = { ...clerk, mayNameFiles: true };

describe('a case file', () => {
  it('heads every page with the complaint number and foots it with its number and who printed when', async () => {
    const { towed, pages } = at();
    const found = await pages(await towed());
    expect(found.length).toBeGreaterThan(2);
    found.forEach(({ text, width, height }, index) => {
      expect({ width, height }).toEqual({ width: 612, height: 792 });
      expect(squeezed(text)).toContain('Complaint#IT0001-26·Call48213');
      expect(squeezed(text)).toContain(`Page${index + 1}of${found.length}`);
      expect(squeezed(text)).toContain('Printed11/02/20262:12PMbyDanaR.');
    });
  });

  it('begins with the office, the vehicle, where it stands, the contents and room for a signature', async () => {
    const { towed, pages } = at();
    const [cover] = await pages(await towed());
    const text = squeezed(cover?.text ?? '');
    for (const part of [
      'IronwoodTowing',
      '2014ChevroletImpala',
      '2G1WB5E37E1123456',
      'EKR4471MI',
      'MCL257.252f(2)',
      'BurtonPoliceDepartment',
    ])
      expect(text).toContain(part);
    for (const part of ['Contents', 'Signatureofthecustodian', 'Name:DanaRivers', 'Privateproperty', 'ReleaseAllowed', 'SaleNotallowed'])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
  });

  it('tells what happened with its evidence, who recorded it, when and how', async () => {
    const { towed, happens, pages } = at();
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:31:00-05:00', told, 'Spoke at the counter.\nSecond line.');
    const text = squeezed(await pages(id));
    expect(text).toContain(
      '211/02/20262:31PMPolicetoldofthetowHow:TelephoneOfficerordispatcher:Sgt.LundBadgenumber:2217Casenumber:B-26-114',
    );
    expect(text).toContain('Note:Spokeatthecounter.Secondline.');
    expect(text).toContain('Recorded11/02/20262:32PMbyDanaR.·Enteredbyhand');
  });

  it('shows a correction with what was first recorded, and a void entry as void', async () => {
    const { towed, happens, pages } = at();
    const id = await towed();
    const first = await happens(id, 'police_notified', '2026-11-02T14:31:00-05:00', told);
    await happens(id, 'corrected', '2026-11-02T15:00:00-05:00', {
      event: first,
      at: '2026-11-02T14:05:00-05:00',
      reason: 'Read the wrong clock',
    });
    const note = await happens(id, 'note', '2026-11-02T15:10:00-05:00', { text: 'Meant for another vehicle' });
    await happens(id, 'corrected', '2026-11-02T15:20:00-05:00', { event: note, void: true, reason: 'Wrong vehicle' });
    const text = squeezed(await pages(id));
    expect(text).toContain('211/02/20262:05PMPolicetoldofthetowCorrectedbyno.3');
    expect(text).toContain('Firstrecordedas:Policetoldofthetow,11/02/20262:31PM');
    expect(text).toContain('Correctionofno.2');
    expect(text).toContain('Reason:Readthewrongclock');
    expect(text).toContain('NoteVoid,seeno.5');
    expect(text.indexOf('2:05PMPolicetold')).toBeLessThan(text.indexOf('2:10PMTowed'));
  });

  it('lists every step with due, done, rule text, section and mark', async () => {
    const { towed, happens, pages, clock } = at();
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:31:00-05:00', told);
    clock.set('2026-11-05T09:00:00-05:00');
    const text = squeezed(await pages(id));
    expect(text).toContain('Tellthepolicebeforetheremoval257.252a(11)Custodian11/02/20262:10PM11/02/20262:31PMDonelate');
    expect(text).toContain('MI-02·Custodian·MCL257.252a(11)[S/K].Beforeremovingavehiclefromprivateproperty');
    expect(text).toContain('Duewiththetow(MonNov2,20262:10PM).DoneMonNov2,20262:31PM,21minuteslate.');
    expect(text).toContain('PoliceenterthevehicleinLEIN257.252a(11)Policeagency11/03/20262:31PM–Notrecorded');
    expect(text).toContain('MI-01·Propertyowner');
    expect(text).not.toMatch(/\b1[3-9]:\d\d/);
  });

  it('calls what the custodian never did overdue, and after the vehicle left missed', async () => {
    const { towed, happens, pages, clock } = at();
    const id = await towed();
    clock.set('2026-11-05T09:00:00-05:00');
    expect(squeezed(await pages(id))).toContain('Tellthepolicebeforetheremoval257.252a(11)Custodian11/02/20262:10PM–Overdue');
    const data = { to: 'A. Person', authority: 'owner', idNumber: '1', titleSeen: true, paidCents: 0 };
    await happens(id, 'released', '2026-11-05T10:00:00-05:00', data);
    const text = squeezed(await pages(id));
    expect(text).toContain('Tellthepolicebeforetheremoval257.252a(11)Custodian11/02/20262:10PM–Missed');
    expect(text).toContain('Released,11/05/202610:00AM:nothingwasmissing');
  });

  it('says of a vehicle that left what had come about and what was missing at that moment', async () => {
    const { towed, happens, pages, clock } = at();
    const id = await towed();
    await happens(id, 'police_notified', '2026-11-02T14:09:00-05:00', told);
    await happens(id, 'register_entered', '2026-11-03T09:00:00-05:00', { number: 'L 4711' });
    await happens(id, 'state_notice_mailed', '2026-11-05', { source: 'website' });
    clock.set('2026-12-01T09:00:00-05:00');
    await happens(id, 'sold', '2026-12-01T10:00:00-05:00', {
      priceCents: 165_000,
      buyer: 'Bidder 9',
      coversCosts: true,
      override: 'Ordered by the agency in writing',
    });
    const text = squeezed(await pages(id));
    expect(text).toContain('Sold,12/01/202610:00AM:missingatthatmoment');
    expect(text).toContain('TheTR-52L(releasefordisposition)isnotinhand.');
    expect(text).toContain('OrderedbytheagencyinwritingSoldalthough');
    expect(text).toMatch(/Ownermaypetitionorredeem257\.252a\(13\)Owner11\/25\/2026,endofday–Endedunused/);
    expect(text).toMatch(/Redemptionandhearingdaysover257\.252a\(18\)CustodianNotbefore11\/26\/2026–Reached/);
    expect(text).toContain('Sold:price$1,650.00');
  });

  it('keeps the number of an identity card to itself but for its end', async () => {
    const { towed, happens, pages } = at();
    const id = await towed();
    const data = { to: 'A. Person', authority: 'owner', idNumber: 'S 530 987 654 321', titleSeen: true, paidCents: 21_000 };
    await happens(id, 'released', '2026-11-02T16:00:00-05:00', data);
    const text = squeezed(await pages(id));
    expect(text).toContain('PhotoIDnumber:onfile,endsin');
    expect(text).not.toContain('987654');
  });

  it('prints the numbers of the law that the office changed, with reason, name and day', async () => {
    const { towed, pages, call } = at();
    const id = await towed();
    const override = {
      rule: 'OFFICE-TOP',
      amount: 48,
      reason: 'The desk is shut at night',
      by: 'Dana Rivers',
      at: '2026-11-01T10:00:00-04:00',
    };
    await call('settings.set', { values: { 'law.overrides': [override] } });
    const text = squeezed(await pages(id));
    expect(text).toContain('TOPinwritingOFFICE-TOP2448hoursThedeskisshutatnightDanaRivers11/01/20269:00AM');
    expect(text).toContain('Theofficechangedthecountfrom24:Thedeskisshutatnight(DanaRivers).');
  });

  it('says of each fact where it comes from, and shows every change', async () => {
    const { towed, pages, call, clock } = at();
    const id = await towed({ color: 'Red' });
    clock.set('2026-11-03T09:00:00-05:00');
    await call('vehicles.update', { id, expectedVersion: 1, fields: { color: 'Maroon' } }, { name: 'Robin', role: 'clerk' });
    const text = squeezed(await pages(id));
    expect(text).toContain('ColorMaroonEnteredbyhandRobin11/03/20269:00AM');
    expect(text).toContain('MakeChevroletEnteredbyhandDanaR.11/02/20262:12PM');
    expect(text).toContain('ComplaintnumberIT0001-26Thisprogram');
    expect(text).toContain('11/03/20269:00AMColorRedMaroonRobin');
    expect(text).toContain('changedcolorofIT0001-26');
  });

  it('is a new file at every print, kept in the audit with its hash, and not for a viewer', async () => {
    const { towed, call, refusal, folder } = at();
    const id = await towed();
    const toFile = join(folder, 'case.pdf');
    expect(await refusal('vehicles.caseFile', { id }, { name: 'V', role: 'viewer' })).toBe('NOT_ALLOWED');
    expect(await refusal('vehicles.caseFile', { id, toFile })).toBe('NOT_ALLOWED');
    expect(existsSync(toFile)).toBe(false);
    expect(await refusal('vehicles.caseFile', { id: id + 1 })).toBe('NOT_FOUND');
    const made = await call('vehicles.caseFile', { id, toFile }, commandLine);
    expect(made).toMatchObject({ fileName: 'CaseFile_IT0001-26.pdf', mediaType: 'application/pdf' });
    const bytes = readFileSync(toFile);
    expect(bytes.equals(Buffer.from(made.base64, 'base64'))).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
    expect((await pdfPages(bytes)).length).toBe(made.pages);
    const { rows } = await call('audit.list', { vehicleId: id });
    expect(rows.filter(({ operation }) => operation === 'vehicles.caseFile')).toMatchObject([
      { by: 'Dana R.', summary: expect.stringContaining(made.sha256) },
    ]);
  });

  it.each(towTypes)('is made for a vehicle of type %s', async (towType) => {
    const { towed, pages } = at();
    const found = await pages(await towed({ towType }));
    expect(squeezed(found)).toContain('Auditofthisvehicle');
  });
});
