import type { Handlers } from '../call';
import type { Downloads } from './downloads';
import type { Uploads } from './uploads';

type Names = 'files.begin' | 'files.append' | 'files.abandon' | 'files.read';

/** Files on their way in and out. What takes an upload writes it to the audit. */
export function fileOperations({ uploads, downloads }: Readonly<{ uploads: Uploads; downloads: Downloads }>): Handlers<Names> {
  return {
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
  };
}
