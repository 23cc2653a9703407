import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';

export type Refusal = Readonly<{ vehicleId: number; description: string; message: string }>;
type Lot = Readonly<{ id: number; description: string }>;

/** Schedules the sale of each vehicle, one after another; one that is scheduled for that moment already is left as it is. */
export async function scheduleSales(
  lots: readonly Lot[],
  sale: Readonly<{ saleAt: string; place: string }>,
  now: string,
): Promise<Readonly<{ scheduled: number; before: number; refused: readonly Refusal[] }>> {
  let scheduled = 0;
  let before = 0;
  const refused: Refusal[] = [];
  for (const { id, description } of lots) {
    try {
      const { vehicle, events } = await call('vehicles.get', { id });
      const last = events.findLast(({ type, correctedBy }) => type === 'sale_scheduled' && correctedBy === null);
      const saleAt = last?.data['saleAt'];
      if (typeof saleAt === 'string' && Date.parse(saleAt) === Date.parse(sale.saleAt)) {
        before += 1;
        continue;
      }
      const data = { saleAt: sale.saleAt, ...(sale.place === '' ? {} : { place: sale.place }) };
      await call('vehicles.record', { id, expectedVersion: vehicle.version, type: 'sale_scheduled', at: now, data });
      scheduled += 1;
    } catch (caught) {
      refused.push({ vehicleId: id, description, message: callErrorOf(caught).message });
    }
  }
  return { scheduled, before, refused };
}
