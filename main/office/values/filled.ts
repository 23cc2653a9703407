/** What people and programs write where there is nothing to say. */
const nothing = new Set(
  ',na,n/a,n.a.,#n/a,not available,not applicable,null,#null!,(null),<null>,nil,nan,undefined,none,(none),-,--,---,?,??,unknown,unk,tbd,blank,(blank),#ref!,#value!'.split(
    ',',
  ),
);

// Control characters, and the marks that turn the direction of text around: neither belongs in a name, a plate or an address.
const unwanted = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/** One line of readable text: control and direction characters out, runs of blanks to one, trimmed. */
export function oneLine(text: string): string {
  return text.replaceAll(unwanted, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/** The text as one line, or null where somebody wrote that there is nothing: blank, `N/A`, `(none)`, `unknown`. */
export function filled(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '');
  return nothing.has(line.toLowerCase()) ? null : line;
}

/** At most `max` characters, never half of a character. */
export function capped(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
