import { z } from 'zod';
import { operation, text } from './common';

/** The most bytes of a file that one call carries; 1 MiB as base64. */
export const partBytes = 768 * 1024;
/** The largest file that can be brought, in bytes; what takes it may take less. */
export const fileLimit = 74_000_000;

/** Bytes of a file that goes in one call. */
export const smallFile = z.base64().max((partBytes / 3) * 4);
/** A file that was brought by `files.begin` and `files.append`; the operation that takes it ends it. */
export const upload = z.uuid();

/** How an answer carries a file: its bytes, or their first part. */
export const carried = {
  base64: z.string(),
  /** `files.read` gives the rest under this name; null when these are all bytes. */
  download: z.uuid().nullable(),
};

/** Files on their way in and out, a part a call. */
export const files = {
  'files.begin': operation(
    'clerk',
    'changes',
    z.object({ fileName: text(200).min(1), size: z.int().min(0).max(fileLimit) }),
    z.object({ upload }),
  ),
  /** Parts come in order: `offset` is how many bytes went before. */
  'files.append': operation(
    'clerk',
    'changes',
    z.object({ upload, offset: z.int().min(0), base64: smallFile }),
    z.object({ received: z.int() }),
  ),
  /** Gives an upload up; nothing of it is left. */
  'files.abandon': operation('clerk', 'changes', z.object({ upload }), z.object({})),
  'files.read': operation(
    'viewer',
    'reads',
    z.object({ download: z.uuid(), offset: z.int().min(0) }),
    z.object({
      base64: z.string(),
      /** Where the next part begins; null after the last one. */
      next: z.int().nullable(),
    }),
  ),
} as const;
