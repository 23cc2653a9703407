import { traitsOf } from '../../law/packs/inForce';
import { lastOf, type CaseFile } from '../caseFile';
import { paperDay } from '../../paper/moments';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type Tr52lrContent = Readonly<{
  facts: VehicleFacts;
  modelYear: string | null;
  make: string | null;
  model: string | null;
  bodyStyle: string | null;
  plateExpires: string | null;
  enteredInLein: string | null;
  noticeMailed: string | null;
  agencyAddress: string | null;
  agencyPhone: string | null;
  isScrap: boolean;
  reason: string;
}>;

export function tr52lrContent(file: CaseFile): Tr52lrContent {
  const { row, agency } = file;
  const lein = lastOf(file, 'register_entered');
  const mailed = lastOf(file, 'state_notice_mailed');
  return {
    facts: vehicleFacts(file),
    modelYear: row.modelYear === null ? null : String(row.modelYear),
    make: row.make,
    model: row.model,
    bodyStyle: row.bodyType,
    plateExpires: row.plateExpires,
    enteredInLein: lein ? paperDay(lein.at) : null,
    noticeMailed: mailed ? paperDay(mailed.at) : null,
    agencyAddress: agency?.address ?? null,
    agencyPhone: agency?.phone ?? null,
    isScrap: traitsOf(row.towType)?.sale === 'scrap',
    reason: 'The TR-52L was not provided by the police agency.',
  };
}
