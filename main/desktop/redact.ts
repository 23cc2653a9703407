const secretName = /pass(word|phrase)?|secret|token|cookie|authori[sz]ation|credential|session_?id/i;
const longest = 4000;

/** A copy fit for a log: values under secret names left out, texts cut at 4,000 characters, errors as message and stack, loops cut. */
export function withoutSecrets(value: unknown, name = '', above: readonly unknown[] = []): unknown {
  if (secretName.test(name) && value !== null && value !== undefined && typeof value !== 'boolean') return '(left out)';
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}… (${value.length} characters)` : value;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value) || above.length > 6) return '(cut)';
  const inside = [...above, value];
  if (value instanceof Error) {
    const { message, stack, cause } = value;
    const code = 'code' in value ? value.code : undefined;
    return { message, code, stack, cause: cause === undefined ? undefined : withoutSecrets(cause, '', inside) };
  }
  if (value instanceof Uint8Array) return `(${value.length} bytes)`;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => withoutSecrets(item, '', inside));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item, key, inside)]));
}
