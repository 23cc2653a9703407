const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const whole = new Intl.NumberFormat('en-US');

/** Cents as `$1,025.00`. */
export const formatMoney = (cents: number): string => dollars.format(cents / 100);

/** A count as `1,204`. */
export const formatCount = (count: number): string => whole.format(count);

/** `1 vehicle`, `1,204 vehicles`. */
export const formatMany = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : many}`;

/** `$1,025.00`, `1025` or `1,025.5` as cents; undefined when it is no amount. */
export function parseMoney(text: string): number | undefined {
  const plain = text.replaceAll(/[$,\s]/g, '');
  if (!/^-?\d+(\.\d{0,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}
