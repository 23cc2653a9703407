import { useMemo, useState } from 'react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { useChange } from '../../../data/change';
import { useMemory } from '../../../data/memory';
import type { CallFailure } from '../../../data/failure';
import { formatMany } from '../../../format/money';
import { toast } from '../../../parts/toast';
import { draftOf, readDraft, storedDraft, type Read } from './draft-values';

export type Drafts = Readonly<{
  /** What stands in the box: what was typed, else what is stored. */
  valueOf: (entry: SettingEntry) => string;
  /** Typing the stored value again takes the change back. A secret counts as changed by being touched. */
  change: (entry: SettingEntry, typed: string | undefined) => void;
  /** The initial value counts again once it is saved. */
  reset: (entry: SettingEntry) => void;
  /** True where what stands in the box is not what the program was delivered with. */
  differs: (entry: SettingEntry) => boolean;
  isChanged: (key: string) => boolean;
  /** What is wrong with it: with what is typed now, or with what the office refused. */
  errorOf: (entry: SettingEntry) => string | undefined;
  /** The same, row by row, of a setting that is a table. */
  rowErrorsOf: (entry: SettingEntry) => Read['rowErrors'];
  /** What is typed and could be stored, by key: for a preview. */
  tried: Readonly<Record<string, unknown>>;
  count: number;
  hasErrors: boolean;
  discard: () => void;
  save: () => void;
  busy: boolean;
  /** Grows when what was typed into a setting is saved, and with Discard: what was opened for typing closes then. */
  roundOf: (key: string) => number;
  failure: CallFailure | null;
}>;

/** What was typed, by key; null where the initial value is to count again. */
type Typed = Readonly<Record<string, string | null>>;

const nothing: Typed = {};
const none: Readonly<Record<string, string>> = {};

/** What was typed into settings and not saved yet; it stays while other screens are shown. */
export function useDrafts(entries: readonly SettingEntry[]): Drafts {
  const [typed, setTyped, updateTyped] = useMemory<Typed>('settings.drafts', nothing);
  const [refused, setRefused] = useState(none);
  const [rounds, setRounds] = useState<Readonly<Record<string, number>>>({});
  const set = useChange('settings.set');
  const byKey = useMemo(() => new Map(entries.map((entry) => [entry.key, entry])), [entries]);

  const changes = Object.entries(typed).flatMap(([key, text]) => {
    const entry = byKey.get(key);
    return entry === undefined
      ? []
      : [{ key, isReset: text === null, read: text === null ? { value: entry.initial } : readDraft(entry, text) }];
  });
  const reads = new Map(changes.map(({ key, read }) => [key, read as Read]));
  const isWrong = (read: Read) => read.error !== undefined || read.rowErrors !== undefined;
  const valueOf = (entry: SettingEntry) => {
    const text = typed[entry.key];
    return text === null ? draftOf(entry, entry.initial) : (text ?? storedDraft(entry));
  };

  // Knows nothing of what is typed elsewhere: a box that is not drawn again may go on using it.
  const put = (key: string, text: string | null | undefined) => {
    updateTyped(({ [key]: _before, ...others }) => (text === undefined ? others : { ...others, [key]: text }));
    setRefused(({ [key]: _refusal, ...rest }) => rest);
  };

  const close = (keys: readonly string[]) => {
    setRefused(none);
    setRounds((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, (before[key] ?? 0) + 1])) }));
  };

  const save = () => {
    const sent = typed;
    const values = Object.fromEntries(changes.filter(({ isReset }) => !isReset).map(({ key, read }) => [key, read.value]));
    const reset = changes.filter(({ isReset }) => isReset).map(({ key }) => key);
    set.mutate(
      { values, reset },
      {
        onSuccess: () => {
          // What was typed while it was being saved stays.
          updateTyped((now) => Object.fromEntries(Object.entries(now).filter(([key, text]) => text !== sent[key])));
          close(Object.keys(sent));
          toast(`${formatMany(changes.length, 'setting')} saved.`);
        },
        onError: (failure) => setRefused(failure.error.fields ?? none),
      },
    );
  };

  return {
    valueOf,
    change: (entry, text) => {
      const isBack = text === undefined || (entry.kind !== 'secret' && text === storedDraft(entry));
      put(entry.key, isBack ? undefined : text);
    },
    reset: (entry) => put(entry.key, entry.isDefault ? undefined : null),
    differs: (entry) => entry.kind !== 'secret' && valueOf(entry) !== draftOf(entry, entry.initial),
    isChanged: (key) => Object.hasOwn(typed, key),
    errorOf: (entry) => reads.get(entry.key)?.error ?? refused[entry.key],
    rowErrorsOf: (entry) => reads.get(entry.key)?.rowErrors,
    tried: Object.fromEntries(changes.filter(({ read }) => !isWrong(read)).map(({ key, read }) => [key, read.value])),
    count: changes.length,
    hasErrors: changes.some(({ read }) => isWrong(read)),
    discard: () => {
      setTyped(nothing);
      close(entries.map(({ key }) => key));
      set.reset();
    },
    save,
    roundOf: (key) => rounds[key] ?? 0,
    busy: set.isPending,
    failure: set.error,
  };
}
