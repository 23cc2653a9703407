/** Dollars and cents as printed: `$1,234.50`; a minus sign before the dollar sign. */
export function paperMoney(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100).toLocaleString('en-US');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
