import { sendMethod, type Agency } from '../../../preload/contract/agencies';
import type { Input } from '../../../preload/contract';

export type AgencyFields = Input<'agencies.save'>['fields'];

/** What stands in the form: every field as text. */
export type AgencyDraft = Readonly<
  Record<'name' | 'aliases' | 'email' | 'phone' | 'fax' | 'address' | 'hours' | 'preferredMethod' | 'secondMethod' | 'notes', string> & {
    active: boolean;
  }
>;
export type DraftField = keyof AgencyDraft;

export const fieldWords: Readonly<Record<DraftField, string>> = {
  name: 'Name',
  aliases: 'Other spellings',
  email: 'E-mail',
  phone: 'Telephone',
  fax: 'Fax',
  address: 'Address',
  hours: 'Hours',
  preferredMethod: 'Preferred way',
  secondMethod: 'Second way',
  notes: 'Notes',
  active: 'In use',
};
export const draftFields = Object.keys(fieldWords) as readonly DraftField[];

/** An agency as the form shows it. */
export const draftOf = (agency: Agency | undefined): AgencyDraft => ({
  name: agency?.name ?? '',
  aliases: (agency?.aliases ?? []).join('\n'),
  email: agency?.email ?? '',
  phone: agency?.phone ?? '',
  fax: agency?.fax ?? '',
  address: agency?.address ?? '',
  hours: agency?.hours ?? '',
  preferredMethod: agency?.preferredMethod ?? '',
  secondMethod: agency?.secondMethod ?? '',
  notes: agency?.notes ?? '',
  active: agency?.active ?? true,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const methodOf = (text: string) => sendMethod.options.find((method) => method === text) ?? null;

function valueOf(field: DraftField, draft: AgencyDraft): unknown {
  switch (field) {
    case 'name':
      return draft.name.trim();
    case 'aliases':
      return draft.aliases
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'preferredMethod':
    case 'secondMethod':
      return methodOf(draft[field]);
    case 'active':
      return draft.active;
    case 'email':
    case 'phone':
    case 'fax':
    case 'address':
    case 'hours':
    case 'notes':
      return orNull(draft[field]);
  }
}

/** The fields of a draft that differ from another one. */
export const changedFields = (before: AgencyDraft, after: AgencyDraft): readonly DraftField[] =>
  draftFields.filter((field) => before[field] !== after[field]);

/** These fields as the office takes them; an empty box is no value. */
export const fieldsToSave = (draft: AgencyDraft, fields: readonly DraftField[]): AgencyFields =>
  Object.fromEntries(fields.map((field) => [field, valueOf(field, draft)]));
