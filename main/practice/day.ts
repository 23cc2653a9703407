import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, OperationName, Output } from '../../preload/contract';
import { Problem } from '../../preload/contract/problem';
import { databaseName } from '../office/database';
import type { Office, Ports } from '../office/ports';
import { openPracticeYard, type OpenPractice } from './open';
import { table } from './table';

export type PracticeDayParts = Readonly<{
  ports: (place: Readonly<{ folder: string; databaseFile: string }>) => Ports;
  print: (line: string) => void;
}>;

type Caller = <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/**
 * One day at the practice yard, from the morning's import to the notices in the mail, on the real parts: a browser reads the practice
 * TowBook, the law says what is due, PDFs are printed and sent to a mail server. Throws a Problem when a step does not succeed.
 */
export async function practiceDay({ ports: portsOf, print }: PracticeDayParts): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'itow-practice-day-'));
  const ports = portsOf({ folder, databaseFile: join(folder, databaseName) });
  print('Making the practice yard');
  const practice = await openPracticeYard(ports);
  try {
    await live(practice, callerOf(practice.office), folder, print);
  } finally {
    await practice.office.stop();
    await practice.stop();
    await ports.printer.close();
  }
}

async function live(practice: OpenPractice, call: Caller, folder: string, print: (line: string) => void): Promise<void> {
  const check = await call('towbook.check', {});
  print(`TowBook: ${check.message}`);

  const range = await call('towbook.recommendRange', {});
  print(`Reading TowBook from ${range.from} to ${range.to} (${range.reason})`);
  const { progress } = await call('towbook.importRange', { wait: true });
  print(`Scraped: ${countsText(progress.counts)}`);

  const exported = join(folder, 'impounds-export.csv');
  writeFileSync(exported, practice.towbook.impoundsExport());
  const file = await call('towbook.importFile', { path: exported });
  print(`Impounds export: ${countsText({ ...file, skipped: file.skipped.length })}`);

  const run = await call('workflow.run', {});
  print(`Workflow: ${run.assessed} assessed, ${run.changed} changed`);

  const queue = await call('queue.list', { level: ['OVERDUE', 'TODAY'], limit: 200 });
  print('');
  print(
    `Urgent queue: ${queue.counts.OVERDUE} overdue, ${queue.counts.TODAY} today, ${queue.counts.SOON} soon, ${queue.counts.WAIT} waiting`,
  );
  print(
    table(
      ['Level', 'Vehicle', 'What to do', 'Due', 'Why'],
      queue.rows.map((row) => [
        row.level,
        `${row.vehicle.description} ${row.vehicle.complaintNumber ?? ''}`,
        row.verb,
        row.dueAt?.slice(0, 16).replace('T', ' ') ?? '',
        row.citation,
      ]),
    ),
  );

  const { due } = await call('notices.list', { kind: ['TOP'] });
  let made = 0;
  let sent = 0;
  for (const { vehicleId } of due) {
    const notice = await call('notices.prepare', { vehicleId, kind: 'TOP' });
    await call('notices.pdf', { id: notice.id, toFile: join(folder, notice.fileName) });
    made += 1;
    const { vehicle } = await call('vehicles.get', { id: vehicleId });
    if (vehicle.agencyId === null) continue;
    const answer = await call('notices.send', { id: notice.id }).catch(noAddress);
    if (answer !== null) sent += answer.messages.length;
  }
  const outcome = await call('outbox.process', {});
  print('');
  print(
    `TOP notices: ${made} made as PDF, ${sent} queued, ${outcome.sent} sent, ${outcome.failed} failed; the mail server holds ${practice.mail.messages.length}`,
  );
  const after = await call('queue.list', { limit: 1 });
  print(`Queue now: ${after.counts.OVERDUE} overdue, ${after.counts.TODAY} today, ${after.counts.SOON} soon, ${after.counts.WAIT} waiting`);
  const health = await call('health.check', {});
  print(`Health: ${health.state}`);
  print(`Files: ${folder}`);
}

/** An agency without an e-mail address is told in another way; the paper is made all the same. */
function noAddress(failure: unknown): null {
  if (failure instanceof Problem && failure.code === 'NO_ADDRESS') return null;
  throw failure;
}

function callerOf(office: Office): Caller {
  return async (name, input) => {
    const result = await office.call(name, input, { ...office.session(), mayNameFiles: true });
    if (!result.ok) throw new Problem(result.error.code, `${name}: ${result.error.message}`);
    return result.data as never;
  };
}

const countsText = (counts: Readonly<{ rows: number; created: number; updated: number; unchanged: number; skipped: number }>) =>
  `${counts.rows} rows, ${counts.created} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.skipped} skipped`;
