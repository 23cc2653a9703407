import type { Store } from '../../../db/open';
import { findBytes, piecesOf, readBytes } from '../blobs';
import type { ReadContext } from '../call';
import type { Downloads } from '../files/downloads';
import { writeNamedFile, writeNamedPieces } from '../namedFile';
import type { Parties } from '../parties/store';
import type { Printer, Session } from '../ports';
import { countPages } from '../paper/pdf';

type Context = Pick<ReadContext, 'session' | 'write'>;

/** A file that is kept. */
export type KeptFile<MediaType extends string> = Readonly<{
  fileName: string;
  mediaType: MediaType;
  sha256: string;
  /** Vehicles whose owner or lienholder it names: each time it is given out stands in the access log. */
  names: readonly number[];
}>;

/** What leaves the office, as a window takes it: bytes in base64. */
type HandedOut<MediaType extends string> = Readonly<{ fileName: string; mediaType: MediaType; base64: string }>;

/** Writes bytes to the file the caller named, if any, and answers them. `kept` says what is not lost when that fails. Throws like `writeNamedFile`. */
export function handOut<MediaType extends string>(
  session: Session,
  { fileName, mediaType, bytes }: Readonly<{ fileName: string; mediaType: MediaType; bytes: Uint8Array }>,
  toFile: string | undefined,
  kept: string,
): HandedOut<MediaType> {
  if (toFile !== undefined) writeNamedFile(session, toFile, bytes, kept);
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') };
}

export type Giving = ReturnType<typeof createGiving>;

type Parts = Readonly<{ store: Store; printer: Printer; parties: Pick<Parties, 'seen'>; downloads: Pick<Downloads, 'offer'> }>;

/** The one way in which papers leave the office by hand: shown, saved or printed, and written down where they name somebody. */
export function createGiving({ store, printer, parties, downloads }: Parts) {
  const logLook = (vehicleIds: readonly number[], { write }: Pick<Context, 'write'>) => {
    if (vehicleIds.length > 0) write((change) => vehicleIds.forEach((vehicleId) => parties.seen(change, vehicleId, 'impound notice')));
  };
  const bytesOf = ({ sha256, names }: Pick<KeptFile<string>, 'sha256' | 'names'>, context: Pick<Context, 'write'>): Buffer => {
    logLook(names, context);
    return readBytes(store, sha256);
  };
  return {
    /** The bytes of a kept file. Throws BYTES_DAMAGED. */
    bytesOf,
    /** A kept file, and written to `toFile` where asked. Throws BYTES_DAMAGED, and like `handOut`. */
    kept<MediaType extends string>(file: KeptFile<MediaType>, toFile: string | undefined, context: Context) {
      const bytes = bytesOf(file, context);
      const { sha256 } = file;
      return { ...handOut(context.session, { ...file, bytes }, toFile, `${file.fileName} is kept in the database.`), sha256 };
    },
    /** The same of a file that may be large: the first part of it. */
    async keptInParts(file: KeptFile<string>, toFile: string | undefined, context: Context) {
      const { fileName, mediaType, sha256, names } = file;
      logLook(names, context);
      const found = await findBytes(store, sha256);
      if (toFile !== undefined) await writeNamedPieces(context.session, toFile, piecesOf(found), `${fileName} is kept by the office.`);
      return { fileName, mediaType, sha256, ...(await downloads.offer(found, context.session)) };
    },
    /** Opens the system's print dialog with a kept file; `message` says what came of it. Throws BYTES_DAMAGED. */
    async print(file: KeptFile<string>, context: Context): Promise<{ printed: boolean; message: string }> {
      const bytes = bytesOf(file, context);
      if (!printer.print)
        return { printed: false, message: `This window has no print dialog of its own. Open ${file.fileName} and print it from there.` };
      const printed = await printer.print(bytes, file.fileName);
      return { printed, message: printed ? `${file.fileName} went to the printer.` : 'Nothing was printed.' };
    },
    /** A paper that is kept nowhere: saved and printed where asked. */
    async unkept(
      fileName: string,
      pdf: Uint8Array,
      { print, toFile }: Readonly<{ print: boolean; toFile?: string | undefined }>,
      { session }: Pick<Context, 'session'>,
      kept = 'Nothing else was done.',
    ) {
      const out = handOut(session, { fileName, mediaType: 'application/pdf' as const, bytes: pdf }, toFile, kept);
      const printed = print && printer.print !== undefined ? await printer.print(pdf, fileName) : false;
      return { ...out, pages: countPages(pdf), printed };
    },
  };
}
