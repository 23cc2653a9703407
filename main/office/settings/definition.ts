import type { z } from 'zod';
import type { SettingEntry } from '../../../preload/contract/office';

export type SettingDefinition = Readonly<{
  group: string;
  title: string;
  help: string;
  kind: SettingEntry['kind'];
  choices?: readonly Readonly<{ value: string; label: string }>[];
  schema: z.ZodType;
  initial: unknown;
  /** What an empty value stands for. */
  builtIn?: unknown;
}>;

/** Declares a setting; its type follows from the schema. */
export function setting<Schema extends z.ZodType>(
  group: string,
  title: string,
  kind: SettingEntry['kind'],
  schema: Schema,
  initial: z.output<Schema>,
  help = '',
  choices: SettingDefinition['choices'] = [],
): Readonly<{
  group: string;
  title: string;
  help: string;
  kind: SettingEntry['kind'];
  schema: Schema;
  initial: z.output<Schema>;
  choices: NonNullable<SettingDefinition['choices']>;
}> {
  return { group, title, help, kind, schema, initial, choices };
}

/** The same setting with what an empty value stands for, so that a form can show it. */
export const standingFor = <Setting extends SettingDefinition>(builtIn: unknown, definition: Setting): Setting => ({
  ...definition,
  builtIn,
});
