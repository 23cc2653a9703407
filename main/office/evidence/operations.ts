import { piecesOf } from '../blobs';
import type { Change } from '../changes';
import type { Files } from '../files/operations';
import { writeNamedPieces } from '../namedFile';
import type { Base, Noun } from '../noun';
import type { Standings } from '../vehicles/standing/refresh';
import type { Vehicles } from '../vehicles/vehicles';
import { createEvidence, type EvidenceFiles } from './store';
import { createThumbnails } from './thumbnails';

type Names = 'evidence.list' | 'evidence.add' | 'evidence.get' | 'evidence.thumbnail' | 'evidence.keepThumbnail' | 'evidence.remove';

type Neighbours = Files & Readonly<{ vehicles: Pick<Vehicles, 'need'>; standings: Pick<Standings, 'refresh'> }>;

/** Files that prove something about a vehicle. Photographs settle a step of the law, so the vehicle's standing follows them. */
export function openEvidence({ store }: Base, { uploads, downloads, vehicles, standings }: Neighbours): Noun<Names> & EvidenceFiles {
  const files = createEvidence(store);
  const thumbnails = createThumbnails(store);
  const follow = (change: Change, vehicleId: number) => {
    if (standings.refresh(vehicleId, change.now)) change.touched('vehicles', 'queue');
  };
  return {
    ...files,
    operations: {
      'evidence.list': ({ vehicleId }) => ({ rows: files.list(vehicleId) }),
      'evidence.add': {
        long: async ({ vehicleId, kind, title, ...given }, { session, write }) => {
          const { id } = vehicles.need(vehicleId);
          const file = await uploads.keep(given, session);
          return write((change) => {
            const added = files.add(change, { vehicleId: id, kind, title, file });
            follow(change, id);
            return added;
          });
        },
      },
      async 'evidence.get'({ id, toFile }, { session }) {
        const file = files.need(id);
        const found = await files.find(file.sha256);
        if (toFile !== undefined) await writeNamedPieces(session, toFile, piecesOf(found), 'The file is kept by the office.');
        return { ...file, ...(await downloads.offer(found, session)) };
      },
      async 'evidence.thumbnail'({ id }) {
        const small = await thumbnails.read(files.need(id).sha256);
        return { base64: small?.toString('base64') ?? null };
      },
      'evidence.keepThumbnail': {
        long: async ({ id, base64 }) => {
          await thumbnails.keep(files.need(id).sha256, Buffer.from(base64, 'base64'));
          return {};
        },
      },
      'evidence.remove'({ id, reason }, change) {
        files.remove(change, id, reason);
        follow(change, files.need(id).vehicleId);
        return {};
      },
    },
  };
}
