import type { Change } from '../../changes';
import type { Bench } from '../bench';
import { writeContact } from '../contacts';
import { documentKind, documentName, keepFile } from '../files';
import type { Findings, RowResult } from '../findings';
import { lineOf, vehicleReference } from '../lines';
import { writeSequence, writeUser } from '../people';
import type { Step } from '../plan';
import { policeFact } from '../police';
import { digestOf, get, type SourceRow } from '../source/row';
import { createSpellings } from '../spellings';
import { recordFact } from '../vehicle/record';
import { writeVehicle, type VehicleContext } from '../vehicle/write';
import type { Survey } from './survey';

/** `key` is the same for the same row in every copy of the file; of rows that are alike each has its own. */
export type Identity = Readonly<{ digest: string; key: string }>;

type Parts = Readonly<{
  bench: Bench;
  survey: Survey;
  /** Where the original file lies. */
  database: string;
  vehicleOf: (digest: string) => number | undefined;
}>;

/** Writes one row of any table by what the table becomes. */
export function rowWriter({ bench, survey, database, vehicleOf }: Parts) {
  const spellings = createSpellings(bench);

  const context: VehicleContext = {
    bench,
    database,
    earlier: (row) => vehicleOf(digestOf(row)),
    around: (call) => ({
      loggedAt: (how) => (call === null ? null : (survey.left.get(call)?.[how] ?? null)),
      inPoliceLog: (call === null ? undefined : survey.policeLog.get(call)) ?? { topDays: new Set(), received: new Set() },
    }),
    agencyOf(_change, spelling) {
      const meaning = spellings.meaning(spelling);
      if (meaning.kind === 'agency') return { agencyId: meaning.agencyId, settle: null };
      if (meaning.kind === 'none' || spelling === null) return { agencyId: null, settle: null };
      return {
        agencyId: null,
        settle: (vehicleId) => {
          spellings.doubt(spelling, meaning);
          spellings.link(spelling, vehicleId);
        },
      };
    },
  };

  /** The vehicle that a row names; a name that no vehicle has is a warning. */
  const vehicleNamed = (row: SourceRow, out: Findings): Readonly<{ id: number | null; unknown: string | null }> => {
    const reference = vehicleReference(row);
    if (reference === null) return { id: null, unknown: null };
    out.known(reference);
    const byId = survey.calls.has(reference) ? undefined : survey.byId.get(reference);
    const call = byId === undefined ? reference : byId.call;
    const id = call === null ? vehicleOf(byId?.digest ?? '') : bench.vehicles.find({ callNumber: call })?.id;
    if (id !== undefined) {
      out.known(call, id);
      return { id, unknown: null };
    }
    out.warn(`Vehicle ${reference} is not here; the line is kept without a vehicle.`);
    return { id: null, unknown: reference };
  };

  const keepLine = (change: Change, row: SourceRow, identity: Identity, out: Findings, vehicle = vehicleNamed(row, out)): void => {
    const line = lineOf(row);
    const details = vehicle.unknown === null ? line.details : `${line.details}\n(vehicle ${vehicle.unknown})`;
    if (bench.history.add(change, { ...line, details, vehicleId: vehicle.id, key: identity.key })) out.made('history');
  };

  /** New here, or here already. */
  const settled = (out: Findings): RowResult =>
    out.hasMade('history') || out.hasMade('events') || out.hasMade('files') ? out.imported() : out.merged();

  return (change: Change, step: Step, row: SourceRow, identity: Identity, out: Findings): RowResult => {
    switch (step.part) {
      case 'refused':
        out.known(get(row, 'key', 'config_key', 'email', 'user_id', 'id'));
        return out.refused(step.refusal ?? '');
      case 'sequence':
        return writeSequence(bench, change, row, out);
      case 'staff':
        return writeUser(bench, change, row, out);
      case 'agency':
        return writeContact(bench, spellings, change, row, out);
      case 'vehicle':
        return writeVehicle(context, change, row, out);
      case 'police': {
        const vehicle = vehicleNamed(row, out);
        const fact = vehicle.id === null ? null : policeFact(row, identity.key);
        if (fact !== null && vehicle.id !== null) {
          const done = recordFact(bench, change, vehicle.id, fact, out);
          if (done === 'recorded' || done === 'known') return settled(out);
        }
        keepLine(change, row, identity, out, vehicle);
        return settled(out);
      }
      case 'document': {
        const vehicle = vehicleNamed(row, out);
        const written = documentName(row);
        const title = `${get(row, 'type', 'document_type') ?? 'Document'} of the old database, ${get(row, 'upload_date', 'uploaded_at', 'generated_date') ?? 'no date'}`;
        if (written !== null && vehicle.id === null) out.missing(written, 'its vehicle is not here');
        else if (written !== null && vehicle.id !== null)
          keepFile(bench, change, { database, written, vehicleId: vehicle.id, kind: documentKind(row), title }, out);
        keepLine(change, row, identity, out, vehicle);
        return settled(out);
      }
      case 'history':
        keepLine(change, row, identity, out);
        return settled(out);
    }
  };
}
