/** A moment (UTC ISO text) as it stands in a file's name: `20261121T150000000Z`. */
export const timeInName = (moment: string): string => moment.replaceAll(/[-:.]/g, '');

/** The moment that a name begins with, UTC ISO text. */
export const momentOfName = (name: string): string =>
  name.slice(0, 19).replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');
