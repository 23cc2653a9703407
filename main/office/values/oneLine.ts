const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** One line of text without control, direction and other invisible characters, at most `max` characters: for headers, file names and logs. */
export function oneLine(text: string, max: number): string {
  const line = text.replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join('')}…`;
}
