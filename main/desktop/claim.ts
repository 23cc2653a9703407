import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** Held while this program has the data folder open. */
export type Claim = Readonly<{ release: () => Promise<void> }>;

/**
 * Takes the data folder for this program alone, so that two schedules never work on one database. Where another program has it, that
 * one is asked to show its window, and the answer is null. The place is a named pipe (a local socket outside Windows): the system
 * frees it when the program ends in any way, which a lock file would not.
 */
export async function claimFolder(folder: string, onSecondLaunch: () => void): Promise<Claim | null> {
  mkdirSync(folder, { recursive: true });
  const address = placeOf(folder);
  if (await anotherAnswers(address)) return null;
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((visitor) => {
    visitor.on('error', () => undefined);
    visitor.end();
    onSecondLaunch();
  });
  if (!(await listening(server, address))) return null;
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function placeOf(folder: string): string {
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\itow-vms-${short}`;
  const inside = join(folder, 'open.sock');
  // A socket's path may have about 100 bytes.
  return Buffer.byteLength(inside) < 100 ? inside : join(tmpdir(), `itow-vms-${short}.sock`);
}

function anotherAnswers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(address);
    visitor.once('connect', () => {
      visitor.end();
      resolve(true);
    });
    visitor.once('error', () => resolve(false));
  });
}

function listening(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(address, () => resolve(true));
  });
}
