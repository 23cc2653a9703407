import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type OperationName } from '../../preload/contract';
import { isAtLeast, roles, staffRoles, type Role } from '../../preload/contract/common';
import { openTestOffice, testClock, type TestOffice } from '../office/testOffice';
import { temporaryFolder } from '../temporary';

const names = Object.keys(contract) as OperationName[];
const leastOf = (role: Role) => names.filter((name) => contract[name].role === role).toSorted();

describe('who may do what', () => {
  let yard: TestOffice;
  beforeAll(async () => {
    yard = await openTestOffice(temporaryFolder('roles'), { clock: testClock('2026-11-23T11:13:00-05:00') });
  });
  afterAll(() => yard.office.stop());

  it('leaves little to nobody, and keeps much for few', () => {
    expect(leastOf('nobody')).toEqual(['office.begin', 'office.status', 'staff.list', 'staff.signIn']);
    expect(leastOf('manager')).toMatchInlineSnapshot(`
      [
        "audit.list",
        "evidence.remove",
        "legacy.import",
        "legacy.inspect",
        "legacy.run",
        "legacy.runs",
        "legacy.settleSpelling",
        "legacy.spellings",
        "outbox.test",
        "parties.accessLog",
        "settings.set",
        "towbook.undo",
        "workflow.setMode",
      ]
    `);
    expect(leastOf('admin')).toMatchInlineSnapshot(`
      [
        "staff.save",
      ]
    `);
  });

  it('orders the roles, and knows no other', () => {
    expect(roles).toEqual(['nobody', ...staffRoles]);
    expect(isAtLeast('clerk', 'clerk')).toBe(true);
    expect(isAtLeast('viewer', 'clerk')).toBe(false);
    expect(isAtLeast('owner' as Role, 'nobody')).toBe(false);
  });

  it.each(roles)('holds for each operation called as %s', async (role) => {
    const answers = await Promise.all(
      // No operation takes a text: one that may be called says so, and does nothing.
      names.map(async (name) => [name, await yard.refusal(name, 'no input' as never, { name: 'Somebody', role })] as const),
    );
    const refused = role === 'nobody' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED';
    const expected = names.map((name) => [name, isAtLeast(role, contract[name].role) ? 'BAD_INPUT' : refused] as const);
    expect(answers).toEqual(expected);
  });

  it('tells nobody nothing of a person or a vehicle', async () => {
    await yard.call('office.begin', { mode: 'office', officeName: 'Test Yard', staffName: 'Dana Rowe' });
    await yard.call('vehicles.create', { callNumber: '77', make: 'Ford', model: 'Focus' });
    const nobody = { name: 'Nobody', role: 'nobody' } as const;
    const list = await yard.call('staff.list', {}, nobody);
    expect(list.expected).toBe(1);
    expect(list.rows).toEqual([
      { id: 1, version: 1, name: 'Dana Rowe', active: true, hasPassword: false, role: null, lastSignedInAt: null },
    ]);
    const status = await yard.call('office.status', {}, nobody);
    expect(status).toMatchObject({ officeName: 'Test Yard', alerts: [], staff: { id: null, name: 'Nobody', role: 'nobody' } });
    expect(JSON.stringify(status)).not.toMatch(/Ford|Dana/);
  });
});
