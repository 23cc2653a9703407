import type { SettingEntry } from '../../../../preload/contract/office';
import type { Drafts } from './drafts';
import { FieldsInput } from './fields-input';
import { LogoInput } from './logo/logo-input';
import { RuleModes } from './rule-modes';
import { SourceInput } from './source-input';
import { WordingLink } from './wording/wording-link';

type SettingForm = React.ComponentType<Readonly<{ entry: SettingEntry; drafts: Drafts }>>;

/** Settings with a form of their own that is no table, by their key. */
export const settingForms: Readonly<Partial<Record<string, SettingForm>>> = {
  'automation.rules': RuleModes,
  'notices.logoImage': LogoInput,
  'notices.wording': WordingLink,
  'towbook.source': SourceInput,
  'towbook.wins': FieldsInput,
};
