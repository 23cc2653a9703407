import * as fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type OperationName } from '../../preload/contract';
import { eventForms } from '../../preload/contract/events';
import { definitions } from '../../main/office/settings/definitions';
import { clerk } from '../office/testOffice';
import { temporaryFolder } from '../temporary';
import { arbitraryOf, words, type Hint } from './arbitraryOf';
import { openSmallYard, type SmallYard } from './yard';

const names = Object.keys(contract) as OperationName[];
const folder = temporaryFolder('operations');
const outside = join(folder, 'files');
mkdirSync(outside);

/** A name in a folder of the test's own: what an operation writes or reads by name stays there. */
const paths = fc
  .constantFrom('a.pdf', 'b.csv', 'no/such/folder.pdf', '', 'vehicles.db', 'nul\u0000.pdf')
  .map((name) => join(outside, name));
const csv = fc
  .array(fc.array(words, { minLength: 3, maxLength: 4 }), { maxLength: 4 })
  .map((rows) =>
    [['Call #', 'VIN', 'Impound Date', 'Make'], ...rows]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  )
  .map((text) => Buffer.from(text).toString('base64'));
const eventFields = [...new Set(Object.values(eventForms).flatMap(({ fields }) => fields.map(({ name }) => name)))];
const eventValues = fc.oneof(
  words,
  fc.constantFrom(1, -1, 12_345, true, null, '2026-11-19', '2026-11-19T10:00:00-05:00', 'phone', 'email'),
);
// An account that is set is an account that is called.
const settingKeys = Object.keys(definitions).filter((key) => !/^(mail|towbook)\./.test(key));

const hint: Hint = (key, schema) => {
  if (key === 'toFile' || key === 'fromFile' || key === 'path')
    return fc.oneof(paths, fc.constant(undefined)).filter((value) => value !== undefined || schema instanceof z.ZodOptional);
  if (key === 'base64')
    return fc.oneof(
      csv,
      words.map((text) => Buffer.from(text).toString('base64')),
      words,
    );
  if (key === 'data') return fc.dictionary(fc.constantFrom(...eventFields), eventValues, { maxKeys: 5 });
  if (key === 'values')
    return fc.dictionary(fc.constantFrom(...settingKeys), fc.oneof(words, fc.jsonValue({ maxDepth: 3 })), { maxKeys: 3 });
  return undefined;
};

/** Nearly what fits: one value, at any depth, is another one, is gone or is too much. */
const spoilt = (input: unknown): fc.Arbitrary<unknown> => {
  const other = fc.oneof(
    words,
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(0, -1, 2 ** 53, 1.5, 1e300, 'x'.repeat(20_000), [[]], undefined),
  );
  if (Array.isArray(input)) return fc.oneof(other, fc.array(input.length > 0 ? spoilt(input[0]) : other, { maxLength: 3 }));
  if (input === null || typeof input !== 'object') return other;
  const own = Object.entries(input);
  if (own.length === 0) return fc.oneof(other, fc.dictionary(words, other, { maxKeys: 2 }));
  return fc.constantFrom(...own).chain(([name, value]) => spoilt(value).map((worse) => ({ ...input, [name]: worse })));
};

/** Each run of these takes long: a password is hashed slowly, everything is looked at, or a whole file is written. */
const fewer: ReadonlySet<string> = new Set([
  'staff.save',
  'staff.setPassword',
  'staff.signIn',
  'workflow.run',
  'legacy.import',
  'legacy.inspect',
  'health.check',
]);

let yard: SmallYard;
const startedIn = process.cwd();
beforeAll(async () => {
  // Files are written to whatever path comes up.
  process.chdir(folder);
  yard = await openSmallYard(folder);
});
afterAll(async () => {
  process.chdir(startedIn);
  await yard.office.stop();
});

async function faultOf(name: OperationName, input: unknown): Promise<unknown> {
  yard.faults.length = 0;
  const answer = await yard.office.call(name, input, { ...clerk, mayNameFiles: true });
  if (!answer.ok) return answer.error.code === 'UNEXPECTED' ? { input, fault: yard.faults[0] } : null;
  const promised = contract[name].output.safeParse(answer.data);
  return promised.success ? null : { input, fault: promised.error.message };
}

describe('every operation of the contract', () => {
  it.each(names)('%s answers whatever fits its schema, and whatever nearly does', async (name) => {
    const fitting = arbitraryOf(contract[name].input, hint);
    const runs = fewer.has(name) ? 2 : 12;
    for (const input of fc.sample(fitting, runs)) expect(await faultOf(name, input)).toBeNull();
    for (const input of fc.sample(fitting.chain(spoilt), runs)) expect(await faultOf(name, input)).toBeNull();
  });

  it('is asked here', () => {
    expect(names.length).toBeGreaterThan(100);
  });
});
