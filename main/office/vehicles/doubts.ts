import { inspectVin } from '../values/vin/inspect';
import { contradictions, vinSays } from '../values/vin/says';
import type { VehicleDetail, VinSays } from '../../../preload/contract/vehicles';
import { localDay } from '../zone';
import type { VehicleRow } from './vehicles';

type Told = Pick<VehicleRow, 'vin' | 'modelYear' | 'make'>;

/** What is doubtful about a vehicle's own data, as sentences with what it could be instead. Nothing here blocks anything. */
export function doubtsOf(row: Told, now: string): VehicleDetail['dataWarnings'] {
  const finding = inspectVin(row.vin, row);
  const found = finding === null ? [] : [{ field: 'vin', message: finding.message, suggestion: finding.suggestion }];
  return [...found, ...contradictions(row.vin, row, latestModelYear(now)).map((one) => ({ ...one, suggestion: null }))];
}

/** The doubt about a VIN that somebody must clear up, or null. */
export function vinProblemOf(row: Told): string | null {
  const finding = inspectVin(row.vin, row);
  return finding === null || finding.isMild ? null : finding.message;
}

/** What the VIN tells that nobody has entered. */
export const vinSaysOf = (row: Told, now: string): VinSays | null => vinSays(row.vin, row, latestModelYear(now));

const latestModelYear = (now: string): number => Number(localDay(now).slice(0, 4)) + 1;
