import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLog } from '../../main/desktop/log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'itow-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => '2026-11-02T15:00:00.000Z';
const lines = (file = 'itow.log') =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('the log', () => {
  it('writes one JSON line a message, with its moment and level', () => {
    fileLog(folder, now).warn('The mail server refused', { code: 550 });
    expect(lines()).toEqual([{ at: now(), level: 'warn', message: 'The mail server refused', detail: { code: 550 } }]);
  });

  it('leaves out what stands under a secret name, at any depth', () => {
    fileLog(folder, now).info('Logging in', {
      user: 'dana',
      password: 'hunter2',
      smtp: [{ AuthToken: 'abc', host: 'mail.invalid' }],
      hasPassword: true,
    });
    const text = readFileSync(join(folder, 'itow.log'), 'utf8');
    expect(text).not.toMatch(/hunter2|abc/);
    expect(text).toContain('mail.invalid');
    expect(text).toContain('"hasPassword":true');
  });

  it('keeps message, code and cause of an error, and survives a loop and a text of 10 kB', () => {
    const loop: Record<string, unknown> = { text: 'x'.repeat(10_000) };
    loop['self'] = loop;
    fileLog(folder, now).error('Failed', { error: Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 'E1' }), loop });
    expect(lines()).toMatchObject([
      { detail: { error: { message: 'outer', code: 'E1', cause: { message: 'inner' } }, loop: { self: '(cut)' } } },
    ]);
    expect(statSync(join(folder, 'itow.log')).size).toBeLessThan(8000);
  });

  it('keeps each file within its size and only so many of them', () => {
    const log = fileLog(folder, now, { bytes: 1000, kept: 2 });
    for (let number = 0; number < 60; number++) log.info(`message ${number}`);
    expect(readdirSync(folder).toSorted()).toEqual(['itow.log', 'itow.log.1', 'itow.log.2']);
    expect(readdirSync(folder).every((file) => statSync(join(folder, file)).size <= 1000)).toBe(true);
    expect(lines().at(-1)).toMatchObject({ message: 'message 59' });
  });
});
