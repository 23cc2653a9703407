import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';
import type { Printer } from '../../main/office/ports';
import type { VehicleFields } from '../../preload/contract/vehicleFields';
import { printerOfWorker } from '../browser';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

export const start = '2026-11-02T19:20:00.000Z';

/** One browser for a test file. */
export function printerForFile(): Printer {
  const printer = printerOfWorker();
  afterAll(() => printer.close());
  return printer;
}

/** A printer that shows what it was given, and can hold it back. */
export type ShowingPrinter = Printer &
  Readonly<{
    /** The document that was given last. */
    last: () => string;
    /** The documents that `work` would have printed, so that they can be printed as one; each is answered with a blank page. */
    heldBack: (work: () => Promise<unknown>) => Promise<readonly string[]>;
  }>;

/** Prints as `real` does. */
export function showingPrinter(real: Printer): ShowingPrinter {
  let last = '';
  let held: string[] | null = null;
  return {
    pdf: (html) => {
      last = html;
      held?.push(html);
      return real.pdf(held === null ? html : '<!doctype html><p>held back');
    },
    close: () => real.close(),
    last: () => last,
    heldBack: async (work) => {
      held = [];
      try {
        await work();
        return held;
      } finally {
        held = null;
      }
    },
  };
}

export type PaperOffice = TestOffice &
  Readonly<{
    later: (minutes: number) => void;
    /** A private-property tow of Nov 2, 2:10 PM, held for Burton Police; answers its id. */
    tow: (fields?: Partial<VehicleFields>) => Promise<number>;
    update: (id: number, fields: Partial<VehicleFields>) => Promise<void>;
    /** Points the mail settings at a peer on this PC. */
    mailTo: (port: number) => Promise<void>;
    agencyEmail: (email: string | null) => Promise<void>;
    events: (id: number) => Promise<readonly { type: string; at: string; data: Readonly<Record<string, unknown>> }[]>;
  }>;

/** A whole office of its own for each test, with a real printer. */
export function paperOffice(name: string, printer: Printer): () => PaperOffice {
  const root = temporaryFolder(name);
  let current: PaperOffice;
  let count = 0;
  beforeEach(async () => {
    const folder = join(root, String((count += 1)));
    mkdirSync(folder);
    const clock = testClock(start);
    const base = await openTestOffice(folder, { clock, printer });
    const { call } = base;
    await call('office.begin', { mode: 'office', officeName: 'Ironwood Towing & Recovery' });
    const agency = async () => {
      const found = (await call('agencies.list', {})).rows.find(({ name: known }) => known === 'Burton Police Department');
      if (!found) throw new Error('the county list has Burton');
      return found;
    };
    current = {
      ...base,
      later: (minutes) => clock.set(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString()),
      tow: async (fields = {}) => {
        const input = { callNumber: '48213', ...fields, agency: 'Burton Police Department', towType: 'private_property' } as const;
        return (await call('vehicles.create', { ...input, towedAt: '2026-11-02T14:10:00-05:00' })).vehicle.id;
      },
      update: async (id, fields) => {
        const { vehicle } = await call('vehicles.get', { id });
        await call('vehicles.update', { id, expectedVersion: vehicle.version, fields });
      },
      mailTo: async (port) => {
        const values = { 'mail.host': '127.0.0.1', 'mail.port': port, 'mail.security': 'none', 'mail.from': 'office@ironwood.example' };
        await call('settings.set', { values });
      },
      agencyEmail: async (email) => {
        const { id, version } = await agency();
        await call('agencies.save', { id, expectedVersion: version, fields: { email } });
      },
      events: async (id) => (await call('vehicles.get', { id })).events,
    };
  });
  afterEach(() => current.office.stop());
  return () => current;
}
