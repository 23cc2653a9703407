import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../office/ports';
import { withoutSecrets } from './redact';

/** How large one file may grow, in bytes, and how many older ones are kept beside it. */
export type Rotation = Readonly<{ bytes: number; kept: number }>;

/**
 * Writes one JSON line a message to `itow.log` in the folder, oldest text falling away by rotation. Values under names such as
 * `password` are left out. A full or read-only disk must not stop the office, so what cannot be written goes to standard error.
 */
export function fileLog(folder: string, now: () => string, rotation: Rotation = { bytes: 2_000_000, kept: 4 }): Log {
  const file = join(folder, 'itow.log');
  mkdirSync(folder, { recursive: true });
  let size = existsSync(file) ? statSync(file).size : 0;

  const write = (level: string, message: string, detail?: Readonly<Record<string, unknown>>) => {
    const line = `${JSON.stringify({ at: now(), level, message, ...(detail === undefined ? {} : { detail: withoutSecrets(detail) }) })}\n`;
    try {
      if (size > 0 && size + line.length > rotation.bytes) {
        rotate(file, rotation.kept);
        size = 0;
      }
      appendFileSync(file, line, { mode: 0o600 });
      size += Buffer.byteLength(line);
    } catch {
      process.stderr.write(line);
    }
  };
  return {
    info: (message, detail) => write('info', message, detail),
    warn: (message, detail) => write('warn', message, detail),
    error: (message, detail) => write('error', message, detail),
  };
}

function rotate(file: string, kept: number): void {
  for (let number = kept - 1; number >= 1; number--) {
    if (existsSync(`${file}.${number}`)) renameSync(`${file}.${number}`, `${file}.${number + 1}`);
  }
  renameSync(file, `${file}.1`);
}
