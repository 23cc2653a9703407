import { z } from 'zod';
import { id, moment, operation, text } from './common';
import { carried, smallFile, upload } from './files';

export const evidenceKinds = [
  'photo',
  'fax_confirmation',
  'mail_receipt',
  'return_receipt',
  'hand_receipt',
  'proof_of_publication',
  'tr52l',
  'tr208',
  'title',
  'police_report',
  'other',
] as const;
export const evidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** A file that proves something; kept by the hash of its bytes and never changed. */
export const evidence = z.object({
  id,
  vehicleId: id,
  kind: evidenceKind,
  title: z.string(),
  fileName: z.string(),
  /** Found by looking at the bytes, not at the name. */
  mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  size: z.int(),
  sha256: z.string(),
  addedAt: moment,
  addedBy: z.string(),
});
export type Evidence = z.infer<typeof evidence>;

/** The largest file, in bytes. */
export const evidenceLimit = 25 * 1024 * 1024;

export const evidences = {
  'evidence.list': operation('viewer', 'reads', z.object({ vehicleId: id }), z.object({ rows: z.array(evidence) })),
  /** What was uploaded, a small file's bytes, or for the command line the path of a file. */
  'evidence.add': operation(
    'clerk',
    'changes',
    z.object({
      vehicleId: id,
      kind: evidenceKind,
      title: text(200).default(''),
      fileName: text(200).optional(),
      base64: smallFile.optional(),
      upload: upload.optional(),
      fromFile: z.string().max(1000).optional(),
    }),
    evidence,
  ),
  'evidence.get': operation('viewer', 'reads', z.object({ id, toFile: z.string().max(1000).optional() }), evidence.extend(carried)),
  /** A small JPEG of a photograph, to be shown in a list; null where none has been made. */
  'evidence.thumbnail': operation('viewer', 'reads', z.object({ id }), z.object({ base64: z.string().nullable() })),
  /** Keeps the small picture that a window made. It is derived and proves nothing. */
  'evidence.keepThumbnail': operation('clerk', 'changes', z.object({ id, base64: z.base64().max(80_000) }), z.object({})),
  /** Takes it out of the lists with a reason; the bytes stay. */
  'evidence.remove': operation('manager', 'changes', z.object({ id, reason: text(300).min(1) }), z.object({})),
} as const;
