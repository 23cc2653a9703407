import { FileText } from 'lucide-react';
import { useState } from 'react';
import { call, useCall } from '../../data/call';
import { useQueryClient } from '@tanstack/react-query';
import { go } from '../../data/place';
import { formatMany } from '../../format/money';
import { makeAllWords } from '../../format/outgoing';
import { Button } from '../../parts/button';
import { toast, toastError } from '../../parts/toast';

/** Makes every notice that is due and not yet made. Hidden when there is none. */
export function MakeNotices() {
  const client = useQueryClient();
  const due = useCall('notices.list', { limit: 1 }).data?.due ?? [];
  const [made, setMade] = useState<number>();
  if (due.length === 0 && made === undefined) return null;

  const makeAll = async () => {
    let count = 0;
    setMade(count);
    try {
      for (const { vehicleId, kind } of due) {
        await call('notices.prepare', { vehicleId, kind });
        count += 1;
        setMade(count);
      }
    } catch (caught) {
      toastError(caught);
    }
    setMade(undefined);
    await client.invalidateQueries();
    if (count > 0) toast(`${formatMany(count, 'notice')} made.`, { action: { label: 'Show', run: () => go('/notices') } });
  };

  return (
    <Button look="primary" icon={FileText} busy={made !== undefined} onPress={() => void makeAll()}>
      {made === undefined ? makeAllWords(due) : `Making ${made + 1} of ${due.length}`}
    </Button>
  );
}
