import type { EventField } from '../../../preload/contract/events';
import type { VehicleEvent } from '../../../preload/contract/vehicles';
import { useCall } from '../../data/call';
import { formatMoment } from '../../format/moment';
import { ChoiceInput } from '../../parts/choice-input';

type EventChoiceProps = Readonly<{
  vehicleId: number;
  field: EventField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}>;

const labelOf = ({ title, at, data }: VehicleEvent): string => {
  const who = [data['petitioner'], data['court'], data['reason'], data['officer']].find((told) => typeof told === 'string' && told !== '');
  return `${title}, ${formatMoment(at)}${typeof who === 'string' ? `, ${who.replaceAll('_', ' ')}` : ''}`;
};

/** No event is named. */
const none = 'none';

/** Picks one of the vehicle's own events. */
export function EventChoice({ vehicleId, field, value, error, onChange }: EventChoiceProps) {
  const { data } = useCall('vehicles.get', { id: vehicleId });
  const events = (data?.events ?? []).filter(({ type }) => type !== 'corrected' && (field.names?.includes(type) ?? true));
  const choices = events.map((event) => ({ value: String(event.id), label: labelOf(event) }));
  if (choices.length === 0 && !field.required) return null;
  return (
    <ChoiceInput
      label={field.label}
      error={error}
      required={field.required}
      value={value === '' && !field.required ? none : value}
      choices={field.required ? choices : [{ value: none, label: 'Not told' }, ...choices]}
      onChange={(key) => onChange(key === none ? '' : key)}
    />
  );
}
