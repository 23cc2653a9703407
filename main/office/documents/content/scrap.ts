import { ruleOf } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import { lastOf, told, type CaseFile, type Photo } from '../caseFile';
import { paperDay } from '../../paper/moments';
import { vehicleFacts, type VehicleFacts } from './vehicleFacts';

export type ScrapContent = Readonly<{
  facts: VehicleFacts;
  modelYear: string | null;
  inoperable: boolean;
  damageExceedsValue: boolean;
  releasedOn: string | null;
  processor: string | null;
  openHold: string | null;
  photos: readonly Photo[];
}>;

const photographsNeeded = ruleOf('scrap_photographs').amount;

/** Throws NO_PHOTOGRAPHS with fewer than two photographs in the case file. */
export function scrapContent(file: CaseFile): ScrapContent {
  const { row, photos } = file;
  if (photos.length < photographsNeeded)
    throw new Problem(
      'NO_PHOTOGRAPHS',
      `The scrap pack needs two photographs of the vehicle, and the case file has ${photos.length}. Nothing was made. Add photographs (PNG or JPEG) first.`,
    );
  const release = file.events.findLast(({ type, data }) => type === 'state_release_received' && data?.['form'] === 'scrap_release');
  const isHeld = file.assessment.release.blocks.some(({ code }) => code === 'HOLD' || code === 'POLICE_RELEASE');
  return {
    facts: vehicleFacts(file),
    modelYear: row.modelYear === null ? null : String(row.modelYear),
    inoperable: row.inoperable === true,
    damageExceedsValue: row.damageExceedsValue === true,
    releasedOn: release ? paperDay(release.at) : null,
    processor: told(lastOf(file, 'scrapped'), 'processor'),
    openHold: isHeld ? (told(lastOf(file, 'hold_placed'), 'reason') ?? 'a police hold') : null,
    photos,
  };
}
