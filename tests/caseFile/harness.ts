import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { openStore, type Store } from '../../db/open';
import type { Printer } from '../../main/office/ports';
import type { Input } from '../../preload/contract';
import type { EventType } from '../../preload/contract/law';
import { printerOfWorker } from '../browser';
import { pdfPages, type PdfPage } from '../documents/pdfPages';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

export type CaseYard = TestOffice &
  Readonly<{
    folder: string;
    clock: ReturnType<typeof testClock>;
    /** A second connection to the office's database, for rows that have no operation here. */
    store: Store;
    towed: (more?: Partial<Input<'vehicles.create'>>) => Promise<number>;
    /** Records an event a minute after it happened; answers its id. */
    happens: (id: number, type: EventType, at: string, data?: Record<string, unknown>, note?: string) => Promise<number>;
    /** The case file's pages, as a reader program sees them. */
    pages: (id: number) => Promise<PdfPage[]>;
    /** The document that went to the printer last. */
    html: () => string;
  }>;

/** Text as it reads, wherever the lines broke. */
export const squeezed = (pages: readonly PdfPage[] | string): string =>
  (typeof pages === 'string' ? pages : pages.map(({ text }) => text).join('')).replaceAll(/\s+/g, '');

/** A whole office with one browser for the test file and a database for each test. */
export function caseYard(name: string): () => CaseYard {
  const root = temporaryFolder(name);
  const browser = printerOfWorker();
  let printed = '';
  const printer: Printer = {
    ...browser,
    pdf: (html) => {
      printed = html;
      return browser.pdf(html);
    },
  };
  let current: CaseYard;
  let count = 0;
  beforeEach(async () => {
    const folder = join(root, String((count += 1)));
    mkdirSync(folder);
    const clock = testClock('2026-11-02T14:12:00-05:00');
    const office = await openTestOffice(folder, { clock, printer });
    const store = openStore(office.ports.databaseFile);
    const { call } = office;
    await call('settings.set', {
      values: { 'office.name': 'Ironwood Towing', 'office.phone': '810-555-0100', 'office.signatory': 'Dana Rivers' },
    });
    await call('agencies.save', { fields: { name: 'Burton Police Department', email: 'desk@burton.example' } });
    current = {
      ...office,
      folder,
      clock,
      store,
      async towed(more = {}) {
        const made = await call('vehicles.create', {
          callNumber: '48213',
          modelYear: 2014,
          make: 'Chevrolet',
          model: 'Impala',
          vin: '2G1WB5E37E1123456',
          plate: 'EKR 4471',
          plateState: 'MI',
          towedAt: '2026-11-02T14:10:00-05:00',
          towedFrom: '2200 S Center Rd',
          agency: 'Burton Police Department',
          ...more,
        });
        return made.vehicle.id;
      },
      async happens(id, type, at, data = {}, note) {
        const moment = Date.parse(at.length === 10 ? `${at}T12:00:00-05:00` : at) + 60_000;
        if (moment > Date.parse(clock.now())) clock.set(new Date(moment).toISOString());
        const { events } = await call('vehicles.record', { id, type, at, data, note: note ?? null });
        return Math.max(...events.map((event) => event.id));
      },
      html: () => printed,
      async pages(id) {
        const { base64 } = await call('vehicles.caseFile', { id });
        return pdfPages(Buffer.from(base64, 'base64'));
      },
    };
  });
  afterEach(async () => {
    current.store.sqlite.close();
    await current.office.stop();
  });
  afterAll(() => browser.close());
  return () => current;
}
