/** `MI · EKD 4471`, `EKD 4471`, or undefined when there is no plate. */
export function formatPlate(plate: string | null, state: string | null): string | undefined {
  if (plate === null || plate === '') return undefined;
  return state === null || state === '' ? plate : `${state} · ${plate}`;
}
