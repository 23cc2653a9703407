/** Addresses in a line or list of them: separated by commas, semicolons, spaces or line breaks, each once. */
export function addressesIn(text: string): readonly string[] {
  const seen = new Set<string>();
  return text
    .split(/[\s,;]+/)
    .filter((address) => address !== '')
    .filter((address) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()) !== undefined);
}

/** True for what an e-mail address looks like; whether it exists only the mail server can say. */
export const looksLikeAddress = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);

/** What is wrong with the addresses typed, or undefined. */
export function addressProblem(addresses: readonly string[]): string | undefined {
  if (addresses.length === 0) return 'An address is needed.';
  if (addresses.length > 20) return 'At most 20 addresses at once.';
  const wrong = addresses.find((address) => !looksLikeAddress(address));
  return wrong === undefined ? undefined : `“${wrong.slice(0, 80)}” is not an e-mail address.`;
}
