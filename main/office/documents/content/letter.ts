import { Problem } from '../../../../preload/contract/problem';
import type { CaseFile } from '../caseFile';
import { addressLines } from '../../paper/address';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type LetterContent = Readonly<{ facts: VehicleFacts; address: readonly string[]; agencyPhone: string | null }>;

/** Throws NO_PARTY while the office does not know to whom it would write. */
export function letterContent(file: CaseFile, role: 'owner' | 'lienholder'): LetterContent {
  const { party } = file;
  const address = party === null ? [] : addressLines(party.name, party.address);
  if (address.length < 2)
    throw new Problem(
      'NO_PARTY',
      `Name and address of the ${role} are not recorded, so there is nobody to write to. Nothing was made. Enter them on the vehicle first.`,
    );
  return { facts: vehicleFacts(file), address, agencyPhone: file.agency?.phone ?? null };
}
