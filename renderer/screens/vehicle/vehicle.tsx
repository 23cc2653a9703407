import { useCall } from '../../data/call';
import { usePlace } from '../../data/place';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';

/** One vehicle. */
export function VehicleScreen() {
  const id = Number(usePlace().parts[1]);
  return (
    <Page title="Vehicle" scrolls>
      <Answer of={useCall('vehicles.get', { id })}>{(data) => <h2>{data.vehicle.description}</h2>}</Answer>
    </Page>
  );
}
