import { useMemo, useState } from 'react';
import type { SettingEntry } from '../../../../preload/contract/office';
import { useChange } from '../../../data/change';
import { useMemory } from '../../../data/memory';
import type { CallFailure } from '../../../data/failure';
import { formatMany } from '../../../format/money';
import { toast } from '../../../parts/toast';
import { readDraft, storedDraft } from './draft-values';

export type Drafts = Readonly<{
  /** What stands in the box: what was typed, else what is stored. */
  valueOf: (entry: SettingEntry) => string;
  /** Typing the stored value again takes the change back. A secret counts as changed by being touched. */
  change: (entry: SettingEntry, typed: string | undefined) => void;
  isChanged: (key: string) => boolean;
  /** What is wrong with it: with what is typed now, or with what the office refused. */
  errorOf: (entry: SettingEntry) => string | undefined;
  count: number;
  hasErrors: boolean;
  discard: () => void;
  save: () => void;
  busy: boolean;
  /** Grows with each Save and Discard: what was opened for typing closes then. */
  round: number;
  failure: CallFailure | null;
}>;

const none: Readonly<Record<string, string>> = {};

/** What was typed into settings and not saved yet; it stays while other screens are shown. */
export function useDrafts(entries: readonly SettingEntry[]): Drafts {
  const [typed, setTyped] = useMemory<Readonly<Record<string, string>>>('settings.drafts', none);
  const [refused, setRefused] = useState(none);
  const [round, setRound] = useState(0);
  const set = useChange('settings.set');
  const byKey = useMemo(() => new Map(entries.map((entry) => [entry.key, entry])), [entries]);

  const changes = Object.entries(typed).flatMap(([key, text]) => {
    const entry = byKey.get(key);
    return entry === undefined ? [] : [{ entry, read: readDraft(entry, text) }];
  });
  const errors = new Map(changes.flatMap(({ entry, read }) => (read.error === undefined ? [] : [[entry.key, read.error] as const])));

  const change = (entry: SettingEntry, text: string | undefined) => {
    const { [entry.key]: _before, ...others } = typed;
    const isBack = text === undefined || (entry.kind !== 'secret' && text === storedDraft(entry));
    setTyped(isBack ? others : { ...others, [entry.key]: text });
    const { [entry.key]: _refusal, ...rest } = refused;
    setRefused(rest);
  };

  const clear = () => {
    setTyped(none);
    setRefused(none);
    setRound((before) => before + 1);
  };

  const save = () => {
    const values = Object.fromEntries(changes.map(({ entry, read }) => [entry.key, read.value]));
    set.mutate(
      { values },
      {
        onSuccess: () => {
          clear();
          toast(`${formatMany(changes.length, 'setting')} saved.`);
        },
        onError: (failure) => setRefused(failure.error.fields ?? none),
      },
    );
  };

  return {
    valueOf: (entry) => typed[entry.key] ?? storedDraft(entry),
    change,
    isChanged: (key) => Object.hasOwn(typed, key),
    errorOf: (entry) => errors.get(entry.key) ?? refused[entry.key],
    count: changes.length,
    hasErrors: errors.size > 0,
    discard: () => {
      clear();
      set.reset();
    },
    save,
    round,
    busy: set.isPending,
    failure: set.error,
  };
}
