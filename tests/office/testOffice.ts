import { join } from 'node:path';
import { contract, type Input, type OperationName, type Output } from '../../preload/contract';
import { createOffice } from '../../main/office/office';
import type { Office, Ports, Session } from '../../main/office/ports';
import { placeDatabase } from '../migrated';

export const silentLog = { info: () => {}, warn: () => {}, error: () => {} };
export const noSecrets: Ports['secrets'] = { available: () => false, seal: () => new Uint8Array(), open: () => '' };
/** Passwords that cost no time; what they cost in the product is shown in the tests of the staff. */
const cheapPasswords: Ports['passwordCost'] = { N: 2, r: 1, p: 1 };
export const clerk: Session = { name: 'Dana R.', role: 'admin' };

/** A clock that stands still until a test moves it. */
export function testClock(start: string): { now: () => string; set: (moment: string) => void } {
  let moment = new Date(start).toISOString();
  return { now: () => moment, set: (next) => (moment = new Date(next).toISOString()) };
}

export type TestOffice = Readonly<{
  office: Office;
  ports: Ports;
  pushes: { name: string; payload: unknown }[];
  /** The answer's data; throws what the office refused. */
  call: <Name extends OperationName>(name: Name, input: Input<Name>, session?: Session) => Promise<Output<Name>>;
  /** The code of the refusal. */
  refusal: <Name extends OperationName>(name: Name, input: Input<Name>, session?: Session) => Promise<string>;
}>;

/** A real office on a database file in `folder`. */
export async function openTestOffice(folder: string, overrides: Partial<Ports> & Pick<Ports, 'clock'>): Promise<TestOffice> {
  const pushes: { name: string; payload: unknown }[] = [];
  const ports: Ports = {
    timers: { after: () => () => {} },
    databaseFile: join(folder, 'itow.db'),
    folder,
    modes: { current: () => 'office', choose: () => {} },
    printer: { pdf: () => Promise.reject(new Error('no printer in this test')), close: () => Promise.resolve() },
    secrets: noSecrets,
    browser: () => ({ missing: 'no browser in this test' }),
    towbook: () => Promise.reject(new Error('no TowBook in this test')),
    notify: (name, payload) => pushes.push({ name, payload }),
    log: silentLog,
    passwordCost: cheapPasswords,
    ...overrides,
  };
  placeDatabase(ports.databaseFile, ports.clock.now());
  const office = await createOffice(ports);
  const call: TestOffice['call'] = async (name, input, session = clerk) => {
    const result = await office.call(name, input, session);
    if (!result.ok) throw Object.assign(new Error(`${name}: ${result.error.code}: ${result.error.message}`), { code: result.error.code });
    // What the office answers must be what the contract promises.
    contract[name].output.parse(result.data);
    return result.data as never;
  };
  return {
    office,
    ports,
    pushes,
    call,
    refusal: async (name, input, session = clerk) => {
      const result = await office.call(name, input, session);
      return result.ok ? 'none' : result.error.code;
    },
  };
}
