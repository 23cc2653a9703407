const oneLine = /^(.+),\s*([^,]+),\s*([A-Za-z]{2})\.?\s+(\d{5}(?:-\d{4})?)$/;

/**
 * An address with its parts on lines of their own, as a label needs them: `4303 South Center Road, Burton, MI 48519` has street and
 * city apart. One that has lines already, or is not understood, stays as it is.
 */
export function postalLines(address: string): string {
  const whole = address.trim();
  const [, street, city, state, zip] = (/[\r\n]/.test(whole) ? null : oneLine.exec(whole)) ?? [];
  return street === undefined ? whole : `${street}\n${city}, ${(state ?? '').toUpperCase()} ${zip}`;
}
