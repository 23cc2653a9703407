import { filled } from './filled';

/** `$1,234.56`, `-12`, `($3.50)` as integer cents; null where the text is no amount. */
export function toCents(text: string | null | undefined): number | null {
  const line = filled(text);
  if (line === null) return null;
  const found = /^(\()?(-)?\s*\$?\s*(-)?(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d{1,2}))?\s*(\))?$/.exec(line);
  if (!found || (found[4] === undefined && found[5] === undefined)) return null;
  if ((found[1] === undefined) !== (found[6] === undefined)) return null;
  const whole = Number((found[4] ?? '0').replaceAll(',', ''));
  const cents = whole * 100 + Number((found[5] ?? '').padEnd(2, '0'));
  const isNegative = found[1] !== undefined || found[2] !== undefined || found[3] !== undefined;
  if (!Number.isSafeInteger(cents)) return null;
  return isNegative && cents !== 0 ? -cents : cents;
}
