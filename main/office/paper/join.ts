import { createRequire } from 'node:module';
import { startThread, type Thread } from '../../../db/thread';
// The text itself, so that it runs wherever the bundle, the command line or a test lies.
import program from './joinThread.cjs?raw';

let running: Thread | null = null;

/** Asks the thread that joins and cuts PDFs. It starts with the first question, and stays: loading its library takes longer than the work. */
async function ask(given: Readonly<Record<string, unknown>>): Promise<unknown> {
  const thread = (running ??= startThread(program, { library: createRequire(import.meta.url).resolve('@cantoo/pdf-lib') }));
  try {
    return await thread.ask(given);
  } catch (failure) {
    // Whatever is the matter with it, the next question gets a new one.
    if (running === thread) running = null;
    void thread.stop();
    throw failure;
  }
}

/** Joins PDFs into one, in the order given. */
export const joinPdfs = async (pdfs: readonly Uint8Array[], title: string): Promise<Uint8Array> =>
  (await ask({ task: 'join', pdfs, title })) as Uint8Array;

/** Cuts a PDF into documents of so many pages each. Throws when the pages do not add up. */
export const splitPdf = async (pdf: Uint8Array, pages: readonly number[], titles: readonly string[]): Promise<readonly Uint8Array[]> =>
  (await ask({ task: 'split', pdf, pages, titles })) as Uint8Array[];
