import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../preload/contract/problem';
import { temporaryFolder } from '../temporary';
import { openJobs, type Jobs } from './jobs';

const folder = temporaryFolder('schedule');
const start = '2026-11-20T13:00:00.000Z';
let count = 0;
let file: string;
let jobs: Jobs;
beforeEach(() => {
  file = join(folder, `${(count += 1)}.db`);
  jobs = openJobs(file, start);
});
afterEach(() => jobs.close());

/** Ends the runs of now and waits until their end is written down. */
async function endAll(): Promise<void> {
  for (const run of jobs.runs) run.end();
  await jobs.settled();
}

/** Only the workflow, each hour. */
function hourlyWorkflow(): void {
  jobs.set({
    'schedule.status.enabled': false,
    'schedule.outbox.enabled': false,
    'schedule.towbook.enabled': false,
    'schedule.backup.enabled': false,
  });
  jobs.schedule.start();
}

describe('a job', () => {
  it('runs for the first time when its time has passed once, and then at its distance from the end of the run before', async () => {
    hourlyWorkflow();
    jobs.pass(59);
    expect(jobs.started()).toEqual([]);
    jobs.pass(1);
    expect(jobs.started()).toEqual(['workflow']);
    jobs.pass(10);
    await endAll();
    expect(jobs.job('workflow')).toMatchObject({
      running: false,
      lastResult: 'done',
      lastMessage: 'Done.',
      nextRunAt: '2026-11-20T10:10:00-05:00',
    });
    jobs.pass(59);
    expect(jobs.runs).toHaveLength(1);
    jobs.pass(1);
    expect(jobs.runs).toHaveLength(2);
  });

  it('has one run at a time, by itself or by hand', async () => {
    hourlyWorkflow();
    jobs.pass(60);
    await expect(jobs.schedule.runNow('workflow', 'Dana')).rejects.toMatchObject({ code: 'JOB_RUNNING' });
    jobs.pass(600);
    expect(jobs.runs).toHaveLength(1);
    await endAll();
    const byHand = jobs.schedule.runNow('workflow', 'Dana');
    expect(jobs.runs.at(-1)).toMatchObject({ job: 'workflow', by: 'Dana' });
    jobs.runs.at(-1)!.end('4 vehicles changed.');
    expect(await byHand).toMatchObject({ message: '4 vehicles changed.', job: { running: false, lastResult: 'done' } });
  });

  it('keeps its next time through a restart of the program', () => {
    hourlyWorkflow();
    jobs.pass(40);
    expect(jobs.job('workflow').nextRunAt).toBe('2026-11-20T09:00:00-05:00');
    jobs.close();
    jobs = openJobs(file, '2026-11-20T13:45:00.000Z');
    jobs.schedule.start();
    jobs.pass(14);
    expect(jobs.runs).toHaveLength(0);
    jobs.pass(1);
    expect(jobs.started()).toEqual(['workflow']);
  });

  it('that was running when the program was killed is shown as interrupted, and runs again', () => {
    hourlyWorkflow();
    jobs.pass(60);
    jobs.close();
    jobs = openJobs(file, '2026-11-20T14:05:00.000Z');
    jobs.schedule.start();
    expect(jobs.job('workflow').lastMessage).toBe('The program ended while this ran. It runs again at its next time.');
    expect(jobs.schedule.history(10)[0]).toMatchObject({ job: 'workflow' });
    expect(jobs.schedule.history(10).some(({ result }) => result === 'interrupted')).toBe(true);
    expect(jobs.started()).toEqual(['workflow']);
  });

  it('that fails says why in a sentence, keeps the details for the log, and runs again', async () => {
    hourlyWorkflow();
    jobs.pass(60);
    jobs.runs[0]!.fail(new Problem('TOWBOOK_UNREACHABLE', 'TowBook does not answer. Nothing was imported. It is tried again later.'));
    await jobs.settled();
    expect(jobs.job('workflow')).toMatchObject({
      lastResult: 'failed',
      lastMessage: 'TowBook does not answer. Nothing was imported. It is tried again later.',
    });
    expect(jobs.logged).toEqual([]);
    jobs.pass(60);
    jobs.runs[1]!.fail(new TypeError('password is secret-7'));
    await jobs.settled();
    expect(jobs.job('workflow').lastMessage).toBe('Something unexpected happened; the log has it. It runs again at its next time.');
    expect(jobs.logged).toHaveLength(1);
    jobs.pass(60);
    expect(jobs.runs).toHaveLength(3);
  });

  it('that something stands in the way of waits, says for what, and runs when the way is free', async () => {
    jobs.blocked.set('towbook', 'No TowBook account is set.');
    hourlyWorkflow();
    jobs.set({ 'schedule.towbook.enabled': true });
    expect(jobs.job('towbook')).toMatchObject({ blockedBy: 'No TowBook account is set.', nextRunAt: null });
    await expect(jobs.schedule.runNow('towbook', 'Dana')).rejects.toMatchObject({
      code: 'JOB_BLOCKED',
      message: 'The towbook did not start. No TowBook account is set.',
    });
    jobs.pass(300);
    expect(jobs.started()).not.toContain('towbook');
    jobs.blocked.delete('towbook');
    jobs.schedule.reconsider();
    jobs.pass(120);
    expect(jobs.started()).toContain('towbook');
  });

  it('that is switched off does not run, and may still be run by hand', async () => {
    hourlyWorkflow();
    jobs.pass(5000);
    expect(new Set(jobs.started())).toEqual(new Set(['workflow']));
    const byHand = jobs.schedule.runNow('status', 'Dana');
    jobs.runs.at(-1)!.end();
    expect(await byHand).toMatchObject({ job: { name: 'status', enabled: false, lastResult: 'done' } });
  });

  it('runs sooner when its distance is made shorter', () => {
    hourlyWorkflow();
    jobs.set({ 'schedule.workflow.minutes': 5 });
    jobs.pass(5);
    expect(jobs.started()).toEqual(['workflow']);
  });
});

describe('a pause', () => {
  it('stops what would run by itself, and what was missed runs once when it ends', async () => {
    hourlyWorkflow();
    jobs.set({ 'schedule.paused': true });
    expect(jobs.job('workflow')).toMatchObject({ blockedBy: 'The schedule is paused.', nextRunAt: null });
    jobs.pass(24 * 60);
    expect(jobs.runs).toHaveLength(0);
    jobs.set({ 'schedule.paused': false });
    expect(jobs.started()).toEqual(['workflow']);
    await endAll();
    jobs.pass(59);
    expect(jobs.runs).toHaveLength(1);
  });
});

describe('a PC that slept', () => {
  it('nine hours catches up each job once', async () => {
    jobs.schedule.start();
    jobs.pass(20);
    jobs.sleep(9 * 60);
    expect(jobs.started().toSorted()).toEqual(['outbox', 'status', 'towbook', 'workflow']);
    await endAll();
    jobs.pass(29);
    expect(jobs.runs).toHaveLength(4);
    jobs.pass(1);
    expect(jobs.started().slice(4)).toEqual(['outbox']);
  });

  it('in the middle of a run does not start a second one', async () => {
    hourlyWorkflow();
    jobs.pass(60);
    jobs.sleep(9 * 60);
    expect(jobs.runs).toHaveLength(1);
    await endAll();
    jobs.pass(60);
    expect(jobs.runs).toHaveLength(2);
  });
});

describe('a clock that is set', () => {
  it('back a year does not hold a job up for a year', () => {
    hourlyWorkflow();
    jobs.pass(30);
    jobs.setClock('2025-11-20T13:30:00.000Z');
    jobs.schedule.reconsider();
    jobs.pass(60);
    expect(jobs.started()).toEqual(['workflow']);
  });

  it('forward a year runs each job once', async () => {
    hourlyWorkflow();
    jobs.setClock('2027-11-20T13:00:00.000Z');
    jobs.schedule.reconsider();
    expect(jobs.runs).toHaveLength(1);
    await endAll();
    jobs.pass(59);
    expect(jobs.runs).toHaveLength(1);
  });
});

describe('the end of the program', () => {
  it('asks what runs to end, waits for it, and starts nothing more', async () => {
    hourlyWorkflow();
    jobs.pass(60);
    const run = jobs.runs[0]!;
    run.signal.addEventListener('abort', () => run.end('2 of 9 calls read.'));
    await jobs.schedule.stop();
    expect(jobs.job('workflow')).toMatchObject({ running: false, lastResult: 'interrupted', lastMessage: '2 of 9 calls read.' });
    jobs.pass(600);
    expect(jobs.runs).toHaveLength(1);
  });

  it('does not wait longer than four seconds for one that does not listen', async () => {
    hourlyWorkflow();
    jobs.pass(60);
    let ended = false;
    const stopping = jobs.schedule.stop().then(() => (ended = true));
    await jobs.settled();
    jobs.pass(3.9 / 60);
    await jobs.settled();
    expect(ended).toBe(false);
    jobs.pass(0.2 / 60);
    await stopping;
    expect(ended).toBe(true);
  });
});
