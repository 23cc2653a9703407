import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { evidence } from '../../../db/schema';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { evidenceLimit, type EvidenceKind } from '../../../preload/contract/evidence';
import { mediaTypeOf } from '../values/mediaType';
import type { Change } from '../changes';
import type { Bench } from './bench';
import type { Findings } from './findings';
import { get, original, type SourceRow } from './source/row';

/** Folders of the old program, beside its database. */
const folders = [
  'static/generated_pdfs',
  'generated_pdfs',
  'static/uploads',
  'static/uploads/documents',
  'static/uploads/vehicle_photos',
  'static/uploads/photos',
  'uploads',
  'uploads/documents',
  'uploads/photos',
  'static/documents',
  'static/photos',
  'documents',
  'photos',
];

export type Located = Readonly<{ path: string } | { why: string }>;

/**
 * Looks for a file that the old database names, below the folder of the database and nowhere else: under the name as written, under
 * its last parts (it may carry the path of another PC), then in the old program's folders.
 */
export function locate(database: string, written: string): Located {
  const parts = written
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.at(-1);
  if (name === undefined || written.includes('\0')) return { why: 'it has no name' };
  try {
    const root = realpathSync(dirname(database));
    const tails = parts.slice(-6).map((_, index, tail) => tail.slice(index).join('/'));
    for (const candidate of [...tails, ...folders.map((folder) => `${folder}/${name}`)]) {
      const found = inside(root, candidate);
      if (found !== null) return { path: found };
    }
  } catch {
    return { why: 'the folder of the database cannot be read' };
  }
  return { why: 'it is not beside the database' };
}

/** The file itself; null where there is none, or where a link leads out of the folder. */
function inside(root: string, candidate: string): string | null {
  try {
    const path = realpathSync(join(root, candidate));
    return path.startsWith(root.endsWith(sep) ? root : root + sep) && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

/** Keeps the bytes of a named file with its vehicle, once. Bytes that are no PDF or picture are not kept, whatever the name says. */
export function keepFile(
  bench: Bench,
  change: Change,
  file: Readonly<{ database: string; written: string; vehicleId: number; kind: EvidenceKind; title: string }>,
  out: Findings,
): void {
  const { database, written, vehicleId, kind, title } = file;
  const name = basename(written.replaceAll('\\', '/'));
  const found = locate(database, written);
  if ('why' in found) return out.missing(name, found.why);
  const refusal = (why: string) => out.missing(name, why);
  let bytes: Buffer;
  try {
    if (statSync(found.path).size > evidenceLimit) return refusal(`it is larger than ${evidenceLimit / 1024 / 1024} MB`);
    bytes = readFileSync(found.path);
  } catch {
    return refusal('it cannot be read');
  }
  if (mediaTypeOf(bytes) === null) return refusal('it is neither a PDF nor a picture, whatever its name says');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = and(eq(evidence.vehicleId, vehicleId), eq(evidence.sha256, sha256));
  // One that a person took out since stays out.
  if (bench.store.orm.select({ id: evidence.id }).from(evidence).where(same).get() !== undefined) return;
  bench.evidence.add(change, { vehicleId, kind, title, file: bench.evidence.keep(name, bytes, change.now) });
  out.made('files');
}

export const documentName = (row: SourceRow): string | null => original(row, 'file_path', 'filename', 'document_name')?.trim() ?? null;

/** What kind of proof a document is by its type; one that the old program made itself proves nothing by its kind. */
export function documentKind(row: SourceRow): EvidenceKind {
  const type = `${get(row, 'type', 'document_type', 'document_category') ?? ''} ${get(row, 'photo_category') ?? ''}`;
  if (/photo|picture|image/i.test(type)) return 'photo';
  if (/\btitle\b/i.test(type)) return 'title';
  if (/police.?report/i.test(type)) return 'police_report';
  if (/certified/i.test(type)) return 'mail_receipt';
  return 'other';
}

/** Names of files in a column that holds one, a list with commas, or JSON. */
export function namesIn(text: string | null): readonly string[] {
  if (text === null) return [];
  if (/^\s*[[{"]/.test(text)) {
    try {
      return flattened(JSON.parse(text)).slice(0, 200);
    } catch {
      // It only looks like JSON.
    }
  }
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 200);
}

function flattened(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(flattened);
  if (typeof value === 'object' && value !== null) {
    const { path, file_path: filePath, filename, name } = value as Record<string, unknown>;
    return flattened(path ?? filePath ?? filename ?? name ?? []);
  }
  return [];
}
