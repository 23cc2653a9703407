import { column } from '../../../db/query';
import type { Store } from '../../../db/open';
import { eq } from 'drizzle-orm';
import { secrets as secretRows, settings as rows } from '../../../db/schema';
import type { SettingEntry } from '../../../preload/contract/office';
import { Problem } from '../../../preload/contract/problem';
import type { Secrets } from '../ports';
import type { Change } from '../changes';
import type { SettingDefinition } from './definition';
import { definitions, type SettingKey, type SettingValue } from './definitions';

export type Settings = Readonly<{
  /** The office's value, or the initial one. Never a secret. */
  get: <Key extends SettingKey>(key: Key) => SettingValue<Key>;
  /** A secret in plain text for the one who needs it now; null when none is kept. Never log it, never send it to a window. */
  secret: (key: SettingKey) => string | null;
  /** The settings as they would be with these values. Throws UNKNOWN_SETTING or BAD_INPUT. */
  trying: (values: Readonly<Record<string, unknown>>) => Pick<Settings, 'get'>;
  list: (key?: string) => SettingEntry[];
  /** Keeps values, and drops the own value of those in `reset`. Throws UNKNOWN_SETTING or BAD_INPUT; then none of it is kept. */
  set: (change: Change, values: Readonly<Record<string, unknown>>, reset?: readonly string[]) => readonly SettingKey[];
  /** Tells `listener` which settings were set, within the unit that sets them. */
  whenSet: (listener: SettingListener) => void;
}>;

type SettingListener = (keys: readonly SettingKey[], by: string) => void;

const isKey = (key: string): key is SettingKey => Object.hasOwn(definitions, key);

export function createSettings({ orm, sqlite }: Store, sealing: Secrets): Settings {
  /** Secrets typed while nothing can seal them: kept for this run only. */
  const typed = new Map<string, string>();
  const listeners: SettingListener[] = [];
  const stored = column<string>(sqlite, 'SELECT value FROM settings WHERE key = ?');

  const valueOf = (key: SettingKey): unknown => {
    const definition: SettingDefinition = definitions[key];
    const value = stored.get(key);
    if (value === undefined) return definition.initial;
    const parsed = definition.schema.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : definition.initial;
  };
  const sealedRow = (key: string) => orm.select().from(secretRows).where(eq(secretRows.key, key)).get();

  const entry = (key: SettingKey): SettingEntry => {
    const definition: SettingDefinition = definitions[key];
    const isSecret = definition.kind === 'secret';
    const isSet = isSecret ? typed.has(key) || sealedRow(key) !== undefined : stored.get(key) !== undefined;
    return {
      key,
      group: definition.group,
      title: definition.title,
      help: definition.help,
      kind: definition.kind,
      choices: [...(definition.choices ?? [])],
      value: isSecret ? null : valueOf(key),
      initial: isSecret ? null : definition.initial,
      builtIn: definition.builtIn ?? null,
      isSet,
      isDefault: !isSet,
    };
  };

  const drop = (key: SettingKey) => {
    typed.delete(key);
    orm.delete(secretRows).where(eq(secretRows.key, key)).run();
    orm.delete(rows).where(eq(rows.key, key)).run();
  };

  const keep = (change: Change, key: SettingKey, value: unknown) => {
    const definition: SettingDefinition = definitions[key];
    if (definition.kind !== 'secret') {
      orm
        .insert(rows)
        .values({ key, value, updatedAt: change.now, updatedBy: change.by })
        .onConflictDoUpdate({ target: rows.key, set: { value, updatedAt: change.now, updatedBy: change.by } })
        .run();
      return;
    }
    typed.delete(key);
    orm.delete(secretRows).where(eq(secretRows.key, key)).run();
    if (value === '') return;
    if (!sealing.available()) {
      typed.set(key, String(value));
      return;
    }
    orm
      .insert(secretRows)
      .values({ key, sealed: Buffer.from(sealing.seal(String(value))), updatedAt: change.now })
      .run();
  };

  return {
    get: <Key extends SettingKey>(key: Key) => valueOf(key) as SettingValue<Key>,
    trying(values) {
      const tried = new Map<SettingKey, unknown>(parseAll(values));
      return { get: <Key extends SettingKey>(key: Key) => (tried.has(key) ? tried.get(key) : valueOf(key)) as SettingValue<Key> };
    },
    secret(key) {
      const now = typed.get(key);
      if (now !== undefined) return now;
      const row = sealedRow(key);
      if (!row || !sealing.available()) return null;
      try {
        return sealing.open(row.sealed);
      } catch {
        throw new Problem(
          'SECRET_UNREADABLE',
          `The stored ${definitions[key].title.toLowerCase()} was sealed by another user or PC and cannot be opened. Nothing was sent. Enter it again in Settings.`,
        );
      }
    },
    list: (key) => (key === undefined ? Object.keys(definitions).filter(isKey).map(entry) : isKey(key) ? [entry(key)] : unknown(key)),
    set(change, values, reset = []) {
      const dropped = reset.map((key) => (isKey(key) ? key : unknown(key)));
      const parsed = parseAll(values);
      for (const key of dropped) drop(key);
      for (const [key, value] of parsed) keep(change, key, value);
      change.touched('settings');
      const told = [
        parsed.length > 0 ? `set ${parsed.map(([key]) => key).join(', ')}` : '',
        dropped.length > 0 ? `back to the initial value: ${dropped.join(', ')}` : '',
      ];
      change.audit(told.filter((part) => part !== '').join('; '));
      const keys = [...dropped, ...parsed.map(([key]) => key)];
      for (const listener of listeners) listener(keys, change.by);
      return keys;
    },
    whenSet: (listener) => void listeners.push(listener),
  };
}

/** Each value as its setting takes it. */
function parseAll(values: Readonly<Record<string, unknown>>): readonly (readonly [SettingKey, unknown])[] {
  return Object.entries(values).map(([key, value]) => {
    if (!isKey(key)) return unknown(key);
    const result = (definitions[key] as SettingDefinition).schema.safeParse(value);
    if (result.success) return [key, result.data] as const;
    const message = result.error.issues[0]?.message ?? 'does not fit';
    throw new Problem('BAD_INPUT', `${definitions[key].title}: ${message}. Nothing was changed.`, { fields: { [key]: message } });
  });
}

function unknown(key: string): never {
  throw new Problem('UNKNOWN_SETTING', `There is no setting ${key.slice(0, 80)}. Nothing was changed.`);
}
