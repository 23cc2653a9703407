import type { SettingEntry } from '../../../../preload/contract/office';

/** A list of plain words is typed one a line; other structures as JSON. */
export const isLineList = ({ kind, value }: SettingEntry): boolean =>
  kind === 'json' && Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** A stored value as it stands in a box. */
export function storedDraft(entry: SettingEntry): string {
  const { kind, value } = entry;
  if (kind === 'secret') return '';
  if (isLineList(entry)) return (value as readonly string[]).join('\n');
  if (kind === 'json') return value === null || value === undefined ? '' : JSON.stringify(value, null, 2);
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export type Read = Readonly<{ value: unknown; error?: string | undefined }>;

/** What is typed in a box, as the value to store. */
export function readDraft(entry: SettingEntry, text: string): Read {
  switch (entry.kind) {
    case 'number': {
      const plain = text.trim().replaceAll(',', '');
      return /^-?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { value: undefined, error: 'A number is needed.' };
    }
    case 'switch':
      return { value: text === 'true' };
    case 'json':
      if (isLineList(entry)) return { value: linesOf(text) };
      if (text.trim() === '') return { value: null };
      try {
        return { value: JSON.parse(text) as unknown };
      } catch (failure) {
        return { value: undefined, error: `Not readable as JSON: ${failure instanceof Error ? failure.message : String(failure)}` };
      }
    case 'text':
    case 'longtext':
    case 'choice':
    case 'secret':
    case 'email':
    case 'time':
      return { value: text };
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
