import { filesFolder } from '../../../db/files';
import type { Base, Noun } from '../noun';
import { createDownloads, type Downloads } from './downloads';
import { createUpkeep, type Neighbours, type Upkeep } from './upkeep';
import { createUploads, type Uploads } from './uploads';

type Names = 'files.begin' | 'files.append' | 'files.abandon' | 'files.read';

/** What other nouns bring files in and give them out with. */
export type Files = Readonly<{ uploads: Uploads; downloads: Downloads }>;

/** The folder of files beside the database, and files on their way in and out. What takes an upload writes it to the audit. */
export function openFiles(base: Base, neighbours: Neighbours): Noun<Names> & Files & Pick<Upkeep, 'backUp'> {
  const uploads = createUploads({ folder: filesFolder(base.store.file), now: base.clock.now, timers: base.timers });
  const downloads = createDownloads(base);
  const upkeep = createUpkeep(base, neighbours);
  return {
    uploads,
    downloads,
    backUp: upkeep.backUp,
    operations: {
      'files.begin': { long: async (input, { session }) => ({ upload: await uploads.begin(input, session) }) },
      'files.append': {
        long: async ({ upload, offset, base64 }, { session }) => ({
          received: await uploads.append(upload, { offset, bytes: Buffer.from(base64, 'base64') }, session),
        }),
      },
      'files.abandon': {
        long: async ({ upload }, { session }) => {
          await uploads.abandon(upload, session);
          return {};
        },
      },
      'files.read': (input, { session }) => downloads.read(input, session),
    },
    start: upkeep.start,
    stop: () => Promise.all([upkeep.stop(), uploads.stop(), downloads.stop()]),
  };
}
