import { afterAll } from 'vitest';
import { browserFinder } from '../../main/desktop/browser/finder';
import { browserPrinter } from '../../main/desktop/browser/printer';
import { createAgencies } from '../../main/office/agencies/store';
import { createCall, type Handlers } from '../../main/office/call';
import { createNotices, noticeAttachments } from '../../main/office/notices/notices';
import { whenNoticeSent } from '../../main/office/notices/sent';
import type { Printer, Session } from '../../main/office/ports';
import { createSettings } from '../../main/office/settings/store';
import { createEventRows } from '../../main/office/vehicles/events';
import { createVehicleRows } from '../../main/office/vehicles/rows';
import type { Vehicles } from '../../main/office/vehicles/vehicles';
import type { Input, OperationName, Output } from '../../preload/contract';
import type { CallResult } from '../../preload/contract/common';
import type { VehicleFields } from '../../preload/contract/vehicles';
import type { MailAccount } from '../../main/office/mail/account';
import type { Outbox } from '../../main/office/outbox/outbox';
import { quiet, type Bench } from '../outbox/harness';

export const clerk: Session = { name: 'Dana', role: 'clerk' };

/** One browser for a test file. */
export function printerForFile(): Printer {
  const printer = browserPrinter(browserFinder());
  afterAll(() => printer.close());
  return printer;
}

export type NoticeBench = Readonly<{
  outbox: Outbox;
  vehicle: (fields: Partial<VehicleFields>, agencyName?: string) => number;
  update: (id: number, fields: Partial<VehicleFields>) => void;
  set: (values: Record<string, unknown>) => void;
  events: (id: number) => readonly { type: string; at: string; data: Readonly<Record<string, unknown>> }[];
  agencyEmail: (name: string, email: string | null) => void;
  /** Through the office's own dispatcher. */
  call: <Name extends OperationName>(name: Name, input: Input<Name>, session?: Session) => Promise<CallResult<Output<Name>>>;
}>;

/** The office's notices over a database of its own: real rows, events and settings. */
export function noticeBench(bench: Bench, printer: Printer, account: MailAccount | null = null): NoticeBench {
  const { store, work } = bench;
  const agencies = createAgencies(store);
  const settings = createSettings(store, { available: () => false, seal: () => new Uint8Array(), open: () => '' });
  const rows = createVehicleRows(store);
  const events = createEventRows(store);
  const need: Vehicles['need'] = (id) => {
    const row = rows.find({ id });
    if (!row) throw new Error(`no vehicle ${id}`);
    return row;
  };
  const vehicles: Pick<Vehicles, 'need' | 'record'> = {
    need,
    record: (change, row, event) => ({ eventId: events.append(change, row.id, event, []), warnings: [] }),
  };
  const write = <Result>(run: Parameters<typeof work.write<Result>>[2]) => work.write(clerk.name, 'test', run);
  write((change) => agencies.seed(change));
  const outbox = bench.outbox(account, { attachments: noticeAttachments(store), whenSent: whenNoticeSent(store, vehicles, settings) });
  const notices = createNotices({ store, printer, vehicles, agencies, settings, outbox, rulesOf: () => ['OFFICE-TOP'] });
  const handlers = { ...notices.operations, ...outbox.operations } as unknown as Handlers;
  const call = createCall({ handlers, work, log: quiet, now: () => bench.now });
  return {
    outbox,
    vehicle: (fields, agencyName = 'Burton Police Department') =>
      write((change) => {
        const towedAt = '2026-11-02T19:10:00.000Z';
        const agencyId = agencies.match(agencyName);
        const { id } = rows.insert(change, { fields, towType: 'private_property', towedAt, agencyId, source: 'hand' }, 'IT0041-26');
        store.sqlite.prepare('UPDATE vehicles SET towed_at = ? WHERE id = ?').run(towedAt, id);
        return id;
      }),
    update: (id, fields) => void write((change) => rows.update(change, need(id), { fields, source: 'hand' })),
    set: (values) => void write((change) => settings.set(change, values)),
    events: (id) => events.rows(id),
    agencyEmail: (name, email) => void write((change) => agencies.save(change, { id: agencies.match(name) ?? 0, fields: { email } })),
    call: (name, input, session = clerk) => call(name, input, session) as Promise<CallResult<never>>,
  };
}
