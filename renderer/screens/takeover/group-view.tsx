import { useState } from 'react';
import type { TakeoverGroup } from '../../../preload/contract/takeover';
import { useCall } from '../../data/call';
import { formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { Pager } from '../../parts/pager';
import { AccountList } from './account-list';
import { AnswerForm } from './answer-form';
import { VehicleTicks } from './vehicle-ticks';
import styles from './takeover.module.css';

const pageSize = 100;

/** One group: what is assumed, the answer for it, and its vehicles with a tick each. */
export function GroupView({ group, now, today }: Readonly<{ group: TakeoverGroup; now: string; today: string }>) {
  const { question } = group;
  // What needs a look is ticked one by one; anywhere else a tick taken off is an exception.
  const isOneByOne = question === 'look';
  const isSingle = question === 'account';
  const [flipped, setFlipped] = useState<ReadonlySet<number>>(new Set());
  const [picked, setPicked] = useState<(string | null)[]>([]);
  const [offset, setOffset] = useState(0);
  const known = picked.filter((account) => group.accounts.some((one) => one.account === account));
  const first = group.accounts[0];
  const accounts = isSingle && known.length === 0 && first !== undefined ? [first.account] : known;
  const answer = useCall('takeover.vehicles', { question, accounts, limit: pageSize, offset }, { keepPrevious: true });
  const total = answer.data?.total ?? 0;
  const ids = [...flipped];

  const tick = (which: readonly number[], isOn: boolean) => {
    const next = new Set(flipped);
    for (const id of which) {
      if (isOn === isOneByOne) next.add(id);
      else next.delete(id);
    }
    setFlipped(next);
  };
  const pick = (next: (string | null)[]) => {
    setPicked(next);
    setFlipped(new Set());
    setOffset(0);
  };

  return (
    <div className={styles.group}>
      <Card title={`${group.title}: ${formatMany(group.vehicles, 'vehicle')}`} className={styles.answer}>
        <p>
          {group.assumed}
          {group.withoutAgency > 0 && question !== 'agency' && (
            <small> {formatMany(group.withoutAgency, 'vehicle')} of them without a police agency; that is asked next.</small>
          )}
        </p>
        {group.accounts.length > 0 && <AccountList accounts={group.accounts} chosen={accounts} isSingle={isSingle} onChange={pick} />}
        <AnswerForm
          group={group}
          today={today}
          chosen={{
            accounts,
            only: isOneByOne ? ids : [],
            except: isOneByOne ? [] : ids,
            vehicles: isOneByOne ? ids.length : Math.max(0, total - ids.length),
          }}
          onDone={() => pick([])}
        />
      </Card>
      <Card padding="none" className={styles.vehicles}>
        <Answer of={answer} rows={8}>
          {({ rows }) => (
            <>
              <VehicleTicks rows={rows} now={now} isTicked={(id) => flipped.has(id) === isOneByOne} onTick={tick} />
              <Pager offset={Math.min(offset, Math.max(0, total - 1))} limit={pageSize} total={total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
    </div>
  );
}
