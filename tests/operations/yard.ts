import { PDFDocument } from '@cantoo/pdf-lib';
import { join } from 'node:path';
import { Problem } from '../../preload/contract/problem';
import type { Printer } from '../../main/office/ports';
import { openTestOffice, silentLog, testClock } from '../office/testOffice';

const day = (count: number) => `2026-11-${String(count).padStart(2, '0')}`;
const photograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One blank page for every document: what is printed is tested elsewhere. */
async function blankPrinter(): Promise<Printer> {
  const document = await PDFDocument.create();
  document.addPage([612, 792]);
  const bytes = await document.save();
  return { pdf: () => Promise.resolve(bytes), close: () => Promise.resolve() };
}

/** A whole office with some of everything in it, whose network, browser and printer are a test's own. `faults` fills with what it cannot explain. */
export async function openSmallYard(folder: string) {
  const clock = testClock('2026-11-20T15:00:00Z');
  const faults: string[] = [];
  const away = () => Promise.reject(new Problem('TOWBOOK_UNREACHABLE', 'TowBook could not be reached. Nothing was changed.'));
  const test = await openTestOffice(folder, {
    clock,
    printer: await blankPrinter(),
    towbook: away,
    log: { ...silentLog, error: (_message, detail) => void faults.push(String(detail?.['error'])) },
  });
  const { call } = test;
  await call('settings.set', {
    values: { 'office.name': 'Sample Yard', 'office.signatory': 'Dana Rivers', 'office.phone': '810-555-0100' },
  });
  await call('agencies.save', { fields: { name: 'Burton Police Department', email: 'desk@burton.example', aliases: ['Burton PD'] } });
  await call('agencies.save', { fields: { name: 'Flint Police Department', fax: '810-555-0101' } });
  await call('staff.save', { fields: { name: 'Robin Sample', role: 'admin' } });
  for (const [index, towType] of (['private_property', 'public_abandoned', 'crash', 'hold', 'private_property'] as const).entries()) {
    const { vehicle } = await call('vehicles.create', {
      callNumber: `188${index}`,
      make: 'Ford',
      model: 'Focus',
      modelYear: 2014,
      vin: index === 1 ? '11111111111111111' : '1FAHP2D85EG100001',
      plate: `EKR 447${index}`,
      plateState: 'MI',
      towType,
      towedAt: index === 4 ? null : `${day(1 + index * 4)}T14:10:00-05:00`,
      agency: 'Burton Police Department',
    });
    await call('parties.save', { vehicleId: vehicle.id, role: 'owner', name: 'Robin Roe', address: '12 Elm Street\nFlint, MI 48503' });
    await call('evidence.add', { vehicleId: vehicle.id, kind: 'photo', fileName: 'a.png', base64: photograph.toString('base64') });
    if (index < 3) await call('notices.prepare', { vehicleId: vehicle.id, kind: 'TOP' });
  }
  await call('vehicles.record', { id: 1, type: 'police_notified', at: `${day(2)}T10:00:00-05:00`, data: { method: 'phone' } });
  const csv =
    '"Stock #","Call #","Account","Make","Model","Year","VIN","Impound Date","Balance Due","Call Reason"\r\n"5001","400",".PPI","Ford","Focus","2014","SEE NOTES","11/1/2026 4:01 PM","$10.00","Abandoned Vehicle"\r\n';
  await call('towbook.importFile', { fileName: 'export.csv', base64: Buffer.from(csv).toString('base64') });
  await call('sheets.prepare', { kind: 'MORNING_LIST', vehicleIds: [] });
  return { ...test, faults, file: (name: string) => join(folder, name) };
}
export type SmallYard = Awaited<ReturnType<typeof openSmallYard>>;
