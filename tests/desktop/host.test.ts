import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noSecrets } from '../../main/desktop/browser/secrets';
import { openHost, type Host, type HostParts } from '../../main/desktop/host';
import type { Office, Ports } from '../../main/office/ports';
import { Problem } from '../../preload/contract/problem';

let folder: string;
let told: string[];
const hosts: Host[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'itow-host-'));
  told = [];
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
  rmSync(folder, { recursive: true });
});

/** An office that tells in order what happens to it, and answers each call with the yard it belongs to. */
const recordingOffice = async (ports: Ports): Promise<Office> => {
  const yard = ports.folder.slice(folder.length + 1);
  told.push(`open ${yard}`);
  return {
    call: async (name, input) => {
      if (name === 'choose') ports.modes.choose(input as 'practice' | 'office');
      if (name === 'throw') throw new Error('a stack that is nobody else’s business');
      return { ok: true, data: yard };
    },
    session: () => ({ name: 'Dana', role: 'clerk' }),
    start: () => told.push(`start ${yard}`),
    stop: async () => void told.push(`stop ${yard}`),
  };
};

const open = (over: Partial<HostParts> = {}): Host => {
  const host = openHost({
    dataFolder: folder,
    createOffice: recordingOffice,
    openPracticeYard: async (ports) => {
      told.push('open practice servers');
      return { office: await recordingOffice(ports), stop: async () => void told.push('stop practice servers') };
    },
    printer: { pdf: async () => new Uint8Array(), close: async () => void told.push('close printer') },
    secrets: noSecrets,
    browser: () => ({ missing: 'none' }),
    towbook: () => Promise.reject(new Error('no TowBook in this test')),
    notify: () => undefined,
    reload: () => void told.push('reload'),
    ...over,
  });
  hosts.push(host);
  return host;
};

describe('a desktop and its office', () => {
  it('opens the office folder with no mode until one is chosen', async () => {
    const host = open();
    expect(host.mode()).toBeNull();
    expect(await host.call('anything', {})).toEqual({ ok: true, data: 'office' });
    expect(told).toEqual(['open office', 'start office']);
  });

  it('answers the call that chooses, then reopens in the other folder and loads the windows anew', async () => {
    const host = open();
    expect(await host.call('choose', 'practice')).toEqual({ ok: true, data: 'office' });
    expect(await host.call('anything', {})).toEqual({ ok: true, data: 'practice' });
    expect(told).toEqual([
      'open office',
      'start office',
      'stop office',
      'open practice servers',
      'open practice',
      'start practice',
      'reload',
    ]);
  });

  it('remembers the choice for the next start', async () => {
    const first = open();
    await first.call('choose', 'practice');
    await first.stop();
    const second = open();
    expect(second.mode()).toBe('practice');
    expect(await second.call('anything', {})).toEqual({ ok: true, data: 'practice' });
  });

  it('stops the office before the practice servers, and the printer last', async () => {
    const host = open();
    await host.call('choose', 'practice');
    await host.call('anything', {});
    told = [];
    await host.stop();
    expect(told).toEqual(['stop practice', 'stop practice servers', 'close printer']);
  });

  it('answers every call with the reason where the office cannot be opened', async () => {
    const newer = async () => {
      throw new Problem('DATABASE_NEWER', 'The database was made by a newer version. It was left as it is. Install that version.');
    };
    expect(await open({ createOffice: newer }).call('office.status', {})).toEqual({
      ok: false,
      error: { code: 'DATABASE_NEWER', message: 'The database was made by a newer version. It was left as it is. Install that version.' },
    });
  });

  it('lets only an incident id across for an unexpected error, and keeps the rest in the log', async () => {
    const host = open();
    const answer = await host.call('throw', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
    const incident = answer.ok ? '' : (answer.error.incident ?? '');
    expect(JSON.stringify(answer)).not.toContain('nobody');
    const log = readFileSync(join(folder, 'office', 'log', 'itow.log'), 'utf8');
    expect(log.split('\n').find((line) => line.includes(incident))).toContain('nobody else’s business');
  });

  it('goes back to the yard before when the practice yard does not open, and says why', async () => {
    const host = open({
      openPracticeYard: () => Promise.reject(new Error('The practice yard could not be made.')),
      notify: (name, payload) => void told.push(`${name} ${JSON.stringify(payload)}`),
    });
    await host.call('choose', 'practice');
    expect(await host.call('anything', {})).toEqual({ ok: true, data: 'office' });
    expect(host.mode()).toBeNull();
    expect(told.find((line) => line.startsWith('notification'))).toContain('The practice yard could not be made.');
  });

  it('stays in the office folder, with no mode, where its file is cut off', async () => {
    const host = open();
    await host.call('choose', 'practice');
    await host.stop();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder, 'desktop.json'), '{"mode": "prac');
    expect(open().mode()).toBeNull();
  });
});
