import { toldBy, type EventField } from '../../../preload/contract/events';
import type { VehicleEvent } from '../../../preload/contract/vehicles';
import { formatMoment } from '../../format/moment';
import { formatMoney } from '../../format/money';

function valueOf(field: EventField, value: unknown): string {
  if (field.kind === 'money' && typeof value === 'number') return formatMoney(value);
  if (field.kind === 'yesno') return value === true ? 'yes' : 'no';
  if (field.kind === 'choice') return field.choices?.find((choice) => choice.value === value)?.label ?? String(value);
  if ((field.kind === 'moment' || field.kind === 'day') && typeof value === 'string') return readable(value);
  return plain(value);
}

/** A stored date may be anything a file once held; what is none is shown as it stands. */
function readable(value: string): string {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) && !Number.isNaN(Date.parse(value)) ? formatMoment(value) : value;
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value));

/** What is recorded with an event, as labels and readable values, in the order of its form. */
export function eventDataOf(event: VehicleEvent): readonly (readonly [string, string])[] {
  const { data, fields } = toldBy(event.type, event.data);
  const known = fields.flatMap((field) => {
    const value = data[field.name];
    return value === undefined || value === null || value === '' ? [] : [[field.label, valueOf(field, value)] as const];
  });
  const names = new Set(fields.map((field) => field.name));
  const others = Object.entries(data).flatMap(([name, value]) =>
    names.has(name) || value === null || value === '' ? [] : [[name, plain(value)] as const],
  );
  return [...known, ...others];
}
