import type { ToldByTowbook } from '../../../preload/contract/towbook';
import { useCall } from '../../data/call';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { formatMoney, formatMany } from '../../format/money';
import { Card } from '../../parts/card';
import { KeyValues } from '../../parts/key-values';

/** What TowBook's own list says of the vehicle beyond its facts. Hidden where no file of TowBook has told anything. */
export function TowbookTold({ vehicleId, now }: Readonly<{ vehicleId: number; now: string }>) {
  const told = useCall('towbook.told', { vehicleId }).data?.told ?? null;
  if (told === null) return null;
  return (
    <Card title="From TowBook" actions={<a href={hrefOf(`/towbook/${told.run}`)}>Read {formatNear(told.at, now)}</a>}>
      <KeyValues rows={rowsOf(told)} align="start" />
    </Card>
  );
}

function rowsOf({ mileage, totalCents, dailyStorageCents, daysHeld, insurerRelease, tasks, unread }: ToldByTowbook) {
  const rows: (readonly [string, string])[] = [];
  if (mileage !== null) rows.push(['Mileage', mileage.toLocaleString('en-US')]);
  if (totalCents !== null) rows.push(['Total', formatMoney(totalCents)]);
  if (dailyStorageCents !== null) rows.push(['Daily storage total', formatMoney(dailyStorageCents)]);
  if (daysHeld !== null) rows.push(['Days held', formatMany(daysHeld, 'day')]);
  if (insurerRelease !== null) rows.push(['Insurer release', insurerRelease ? 'marked OK' : 'marked not OK']);
  if (tasks.length > 0) rows.push(['Tasks', tasks.join(', ')]);
  for (const { column, text } of unread) rows.push([column, `"${text}", not understood`]);
  return rows;
}
