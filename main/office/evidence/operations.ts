import { readFileSync, statSync } from 'node:fs';
import { evidenceLimit } from '../../../preload/contract/evidence';
import { Problem } from '../../../preload/contract/problem';
import type { Base, Noun } from '../noun';
import type { Session } from '../ports';
import type { Vehicles } from '../vehicles/vehicles';
import type { Standings } from '../vehicles/standing/refresh';
import type { Change } from '../changes';
import { createEvidence, type EvidenceFiles } from './store';

type Names = 'evidence.list' | 'evidence.add' | 'evidence.get' | 'evidence.remove';

type Neighbours = Readonly<{ vehicles: Pick<Vehicles, 'need'>; standings: Pick<Standings, 'refresh'> }>;

/** Files that prove something about a vehicle. Photographs settle a step of the law, so the vehicle's standing follows them. */
export function openEvidence({ store }: Base, { vehicles, standings }: Neighbours): Noun<Names> & EvidenceFiles {
  const files = createEvidence(store);
  const follow = (change: Change, vehicleId: number) => {
    if (standings.refresh(vehicleId, change.now)) change.touched('vehicles', 'queue');
  };
  return {
    ...files,
    operations: {
      'evidence.list': ({ vehicleId }) => ({ rows: files.list(vehicleId) }),
      'evidence.add'({ vehicleId, kind, title, fileName, base64, fromFile }, change, session) {
        const { id } = vehicles.need(vehicleId);
        const bytes = base64 === undefined ? readNamed(fromFile, session) : Buffer.from(base64, 'base64');
        const added = files.add(change, {
          vehicleId: id,
          kind,
          title,
          file: files.keep(fileName ?? fromFile ?? 'file', bytes, change.now),
        });
        follow(change, id);
        return added;
      },
      'evidence.get'({ id }) {
        const file = files.need(id);
        return { ...file, base64: files.bytes(file.sha256).toString('base64') };
      },
      'evidence.remove'({ id, reason }, change) {
        files.remove(change, id, reason);
        follow(change, files.need(id).vehicleId);
        return {};
      },
    },
  };
}

function readNamed(path: string | undefined, session: Session): Buffer {
  if (path === undefined) throw new Problem('BAD_INPUT', 'Nothing was given to keep: neither bytes nor a file. Nothing was changed.');
  if (session.mayNameFiles !== true)
    throw new Problem('NOT_ALLOWED', 'A window may not name a file to read. Nothing was read. Choose the file in the window.');
  try {
    if (statSync(path).size > evidenceLimit) throw new Problem('FILE_TOO_LARGE', `${path} is larger than 25 MB. Nothing was kept.`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('FILE_NOT_READ', `${path} could not be read. Nothing was kept. Check the path.`, { cause });
  }
}
