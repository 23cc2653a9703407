import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder } from '../../main/desktop/claim';
import { dataFolder } from '../../main/desktop/dataFolder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'itow-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the claim on a data folder', () => {
  it('is given once, and the second comer makes the first show its window', async () => {
    const { promise: shown, resolve: show } = Promise.withResolvers<string>();
    const first = await claimFolder(folder, () => show('shown'));
    expect(first).not.toBeNull();
    expect(await claimFolder(folder, () => undefined)).toBeNull();
    expect(await shown).toBe('shown');
    await first?.release();
  });

  it('is free again after release, and after a program that ended without one', async () => {
    await (await claimFolder(folder, () => undefined))?.release();
    writeFileSync(join(folder, 'open.sock'), 'left behind');
    const next = await claimFolder(folder, () => undefined);
    expect(next).not.toBeNull();
    await next?.release();
  });

  it('holds in a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'a'.repeat(100));
    const first = await claimFolder(deep, () => undefined);
    expect(await claimFolder(deep, () => undefined)).toBeNull();
    await first?.release();
  });
});

describe('the data folder', () => {
  it('is the person’s own on each platform, or the one that ITOW_DATA names', () => {
    expect(dataFolder('win32', { APPDATA: 'C:/Users/dana/AppData/Roaming' }, 'C:/Users/dana')).toBe(
      join('C:/Users/dana/AppData/Roaming', 'iTow VMS'),
    );
    expect(dataFolder('linux', {}, '/home/dana')).toBe('/home/dana/.config/iTow VMS');
    expect(dataFolder('linux', { ITOW_DATA: '/srv/yard' }, '/home/dana')).toBe('/srv/yard');
  });
});
