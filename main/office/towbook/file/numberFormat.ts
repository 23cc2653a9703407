/** Formats of a spreadsheet that show a number as a date or a time, by their numbers: those every language has, and those of East Asia. */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number in this format is a date or a time. `code` is the file's own format, undefined for one built in. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  // Quoted and escaped letters are text that is shown, and brackets hold a language, a colour or hours beyond a day.
  const bare = code.replaceAll(/"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [first = ''] = bare.split(';');
  return !/general/i.test(first) && /[ymdhs]/i.test(first.replaceAll(/E[+-]/gi, ''));
}

/** From the first day of the older count of Macintosh workbooks to that of the usual one. */
const days1904 = 1462;

/**
 * A date as a workbook counts it, in days since the end of 1899 (or since 1904), as local time: `2026-06-01 16:01`; a part of a day
 * alone as `16:01`. A number that is no day of these centuries stays as it is.
 */
export function dateText(value: string, is1904: boolean): string {
  const serial = Number(value);
  if (value.trim() === '' || !(serial >= 0 && serial < 200_000)) return value;
  const seconds = Math.round(serial * 86_400);
  const days = serial < 1 ? 0 : is1904 ? days1904 : 0;
  const text = new Date(Date.UTC(1899, 11, 30 + days) + seconds * 1000).toISOString();
  const time = seconds % 60 === 0 ? text.slice(11, 16) : text.slice(11, 19);
  return serial < 1 ? time : `${text.slice(0, 10)} ${time}`;
}

/** A moment of XML, `2026-06-01T16:01:00.000`, in the same words. One on the day a workbook counts from is a time alone. */
export function isoText(value: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/.exec(value.trim());
  if (!found) return value;
  const [, day = '', minutes = '00:00', seconds = '00'] = found;
  const time = seconds === '00' ? minutes : `${minutes}:${seconds}`;
  return day < '1900-01-01' ? time : `${day} ${time}`;
}

/** A number as a spreadsheet shows it, to 15 figures: a sum kept as 10.199999999999999 is 10.2. */
export function numberText(value: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || /^-?\d+$/.test(value.trim())) return value;
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? rounded.toFixed(0) : String(rounded);
}
