import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPracticeYard } from '../../main/practice/open';
import { openTestOffice, testClock } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

describe('the practice yard', () => {
  it('is made once, kept as it was left, and made anew when making it was interrupted', async () => {
    const folder = temporaryFolder('practice-open');
    const clock = testClock('2026-11-23T11:00:00-05:00');
    const probe = await openTestOffice(join(folder, 'probe'), { clock });
    await probe.office.stop();
    const ports = { ...probe.ports, folder, databaseFile: join(folder, 'itow.db') };
    const open = async () => {
      const practice = await openPracticeYard(ports);
      const list = await practice.office.call('vehicles.list', { view: 'all', limit: 1 }, practice.office.session());
      return { practice, total: list.ok ? (list.data as { total: number }).total : -1 };
    };

    const first = await open();
    expect(first.total).toBeGreaterThan(60);
    await first.practice.office.call('vehicles.create', { make: 'Added by a clerk' }, first.practice.office.session());
    await first.practice.office.stop();
    await first.practice.stop();

    const second = await open();
    expect(second.total).toBe(first.total + 1);
    await second.practice.office.stop();
    await second.practice.stop();

    rmSync(join(folder, 'practice.json'));
    writeFileSync(join(folder, 'itow.db.making'), 'half a yard');
    const third = await open();
    expect(third.total).toBe(first.total);
    expect(existsSync(join(folder, 'itow.db.making'))).toBe(false);
    await third.practice.office.stop();
    await third.practice.stop();
  });
});
