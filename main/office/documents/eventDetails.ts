import { toldBy, type EventField } from '../../../preload/contract/events';
import type { CaseEvent } from '../../../preload/contract/law';
import { towTypeFullWords, type TowType } from '../../../preload/contract/caseWords';
import { paperMoney } from '../paper/money';
import { sentence, whenOnPaper } from './terms';

export type Detail = Readonly<{ label: string; value: string }>;

/** What an event says besides its moment, in the order of its form, in the words of its form. `documentName` names a notice by its id. */
export function detailsOnPaper(event: CaseEvent, documentName: (noticeId: number) => string | null): readonly Detail[] {
  const { data, fields: named } = toldBy(event.type, event.data ?? {});
  const fields = new Map<string, EventField>(named.map((field) => [field.name, field]));
  const order = [...fields.keys(), ...Object.keys(data).filter((name) => !fields.has(name))];
  return order.flatMap((name): Detail[] => {
    const value = data[name];
    if (value === undefined || value === null || value === '') return [];
    if ((event.type === 'corrected' && name === 'event') || name === 'act') return [];
    if (name === 'notice' && typeof value === 'number') return [{ label: 'Document', value: documentName(value) ?? `no. ${value}` }];
    return [{ label: fields.get(name)?.label ?? sentence(name), value: valueOnPaper(name, value, fields.get(name)) }];
  });
}

function valueOnPaper(name: string, value: unknown, field: EventField | undefined): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return field?.kind === 'money' || name.endsWith('Cents') ? paperMoney(value) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  // The number of an identity card is nobody's business beyond the office; its end shows that it was taken down.
  if (name === 'idNumber') return value.length > 4 ? `on file, ends in ${value.slice(-4)}` : 'on file';
  if (field?.kind === 'moment' || field?.kind === 'day' || isMoment.test(value)) return readable(value);
  const choice = field?.choices?.find((one) => one.value === value)?.label;
  return choice ?? (Object.hasOwn(towTypeFullWords, value) ? towTypeFullWords[value as TowType] : value);
}

const isMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
const readable = (text: string) => (isMoment.test(text) ? whenOnPaper(text) : text);
