import { FileText } from 'lucide-react';
import { useCall } from '../../data/call';
import { go } from '../../data/place';
import { formatMany } from '../../format/money';
import { makeAllWords } from '../../format/outgoing';
import { Button } from '../../parts/button';
import { toast } from '../../parts/toast';
import { startBatch, useBatch } from '../../features/notices/batch';

/** Makes every notice that is due and not yet made. Hidden when there is none. */
export function MakeNotices() {
  const due = useCall('notices.list', { limit: 1 }).data?.due ?? [];
  const batch = useBatch();
  const running = batch?.running === true ? batch.items : undefined;
  if (due.length === 0 && running === undefined) return null;

  const makeAll = async () => {
    const { made, left } = await startBatch(due);
    const show = { action: { label: 'Show', run: () => go('/notices') } };
    if (left === 0) toast(`${formatMany(made, 'notice')} made.`, show);
    else toast(`${formatMany(made, 'notice')} made, ${left} not.`, { tone: 'bad', ...show });
  };

  return (
    <Button look="primary" icon={FileText} busy={running !== undefined} onPress={() => void makeAll()}>
      {running === undefined ? makeAllWords(due) : `Making ${Math.min(done(running) + 1, running.length)} of ${running.length}`}
    </Button>
  );
}

const done = (items: readonly Readonly<{ state: string }>[]): number => items.filter(({ state }) => state === 'made').length;
