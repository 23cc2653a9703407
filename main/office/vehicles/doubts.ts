import { inspectVin } from '../data/vin';
import type { VehicleDetail } from '../../../preload/contract/vehicles';
import type { VehicleRow } from './vehicles';

/** What is doubtful about a vehicle's own data, as sentences with what it could be instead. Nothing here blocks anything. */
export function doubtsOf(row: Pick<VehicleRow, 'vin' | 'modelYear'>): VehicleDetail['dataWarnings'] {
  const finding = inspectVin(row.vin, row.modelYear);
  return finding === null ? [] : [{ field: 'vin', message: finding.message, suggestion: finding.suggestion }];
}
