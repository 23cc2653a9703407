import { Gavel, ListOrdered, Megaphone, Newspaper } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetKind } from '../../../preload/contract/sheets';
import type { VehicleSummary } from '../../../preload/contract/vehicles';
import { call } from '../../data/call';
import { readAgain } from '../../data/invalidation';
import { go, hrefOf } from '../../data/place';
import { formatDay, formatMoment } from '../../format/moment';
import { formatMany } from '../../format/money';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { WarningNote } from '../../parts/error-note';
import { TextInput } from '../../parts/text-input';
import { toast, toastError } from '../../parts/toast';
import type { AuctionDay } from './auction-days';
import { scheduleSales, type Refusal } from './schedule-sales';
import type { MadeSheet } from './sheet-dialog';
import styles from './sales.module.css';

type PapersCardProps = Readonly<{ day: AuctionDay; chosen: readonly VehicleSummary[]; now: string; onMade: (sheet: MadeSheet) => void }>;
type Job = SheetKind | 'SCHEDULE' | 'POSTERS';

/** What an auction day needs: the sales scheduled, the ad, the list, the posters. */
export function PapersCard({ day, chosen, now, onMade }: PapersCardProps) {
  const client = useQueryClient();
  const [place, setPlace] = useState('');
  const [busy, setBusy] = useState<Job>();
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const vehicleIds = chosen.map(({ id }) => id);

  const run = async (job: Job, work: () => Promise<void>) => {
    setBusy(job);
    setRefused([]);
    try {
      await work();
    } catch (caught) {
      toastError(caught);
    }
    setBusy(undefined);
    await readAgain(client);
  };
  const make = (kind: SheetKind) =>
    run(kind, async () => onMade(await call('sheets.prepare', { kind, vehicleIds, saleAt: day.at, place: place.trim() })));
  const schedule = () =>
    run('SCHEDULE', async () => {
      const done = await scheduleSales(chosen, { saleAt: day.at, place: place.trim() }, now);
      setRefused(done.refused);
      if (done.scheduled > 0) toast(`${formatMany(done.scheduled, 'sale')} scheduled for ${formatMoment(day.at, now)}.`);
      else if (done.before > 0) toast('These sales were scheduled already.', { tone: 'note' });
    });
  const posters = () =>
    run('POSTERS', async () => {
      const { items, made, unchanged } = await call('notices.makeMany', { kind: 'AUCTION_NOTICE', vehicleIds });
      setRefused(
        items.flatMap(({ vehicleId, description, problem }) =>
          problem === null ? [] : [{ vehicleId, description, message: problem.message }],
        ),
      );
      if (made + unchanged > 0)
        toast(`${formatMany(made, 'poster')} made${unchanged > 0 ? `, ${unchanged} as before` : ''}.`, {
          action: { label: 'Show', run: () => go('/notices') },
        });
    });
  const button = (job: Job, label: string, icon: typeof Gavel, act: () => Promise<void>) => (
    <Button
      icon={icon}
      busy={busy === job}
      isDisabled={chosen.length === 0 || (busy !== undefined && busy !== job)}
      onPress={() => void act()}
    >
      {label}
    </Button>
  );

  return (
    <Card title={`${formatMany(chosen.length, 'vehicle')} on ${formatMoment(day.at, now)}`}>
      <div className={styles.papers}>
        <AdNote day={day} now={now} />
        <TextInput label="Place of the auction" value={place} onChange={setPlace} placeholder="The office’s address" />
        {button('NEWSPAPER_AD', 'Newspaper ad', Newspaper, () => make('NEWSPAPER_AD'))}
        {button('AUCTION_LIST', 'Auction list', ListOrdered, () => make('AUCTION_LIST'))}
        {button('SCHEDULE', 'Schedule these sales', Gavel, schedule)}
        {button('POSTERS', 'Posters', Megaphone, posters)}
        {refused.length > 0 && (
          <ul className={styles.refused} role="alert">
            {refused.map(({ vehicleId, description, message }) => (
              <li key={vehicleId}>
                <a href={hrefOf(`/vehicle/${vehicleId}`)}>{description}</a> {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

/** Until when the newspaper takes the ad, and in which paper it appears. */
function AdNote({ day: { handInBy, printsOn }, now }: Readonly<{ day: AuctionDay; now: string }>) {
  if (handInBy === null) return <p>The ad ran on {formatDay(printsOn, now)}.</p>;
  if (Date.parse(handInBy) < Date.parse(now))
    return (
      <WarningNote>
        The newspaper took the text until {formatMoment(handInBy, now)}. Vehicles without an ad for this sale cannot be sold on it.
      </WarningNote>
    );
  return (
    <p>
      Text to the newspaper by <b>{formatMoment(handInBy, now)}</b>, for the paper of <b>{formatDay(printsOn, now)}</b>.
    </p>
  );
}
