import { useState } from 'react';
import type { Output } from '../../../preload/contract';
import type { CallError } from '../../../preload/contract/common';
import type { Notice } from '../../../preload/contract/notices';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';

/** A notice to send and to which addresses; none where it goes another way, with the reason. */
export type Sending = Readonly<{
  notice: Notice;
  to: readonly string[];
  byFax: boolean;
  problem: string | null;
  chosen: boolean;
  state: 'open' | 'sending' | 'queued' | 'failed';
  error?: CallError | undefined;
}>;

/** Each notice with its addresses as the office knows them; those with one are chosen. */
export function sendingsOf(notices: readonly Notice[], { rows }: Output<'notices.recipients'>): readonly Sending[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return notices.map((notice) => {
    const { to = [], byFax = false, problem = null } = byId.get(notice.id) ?? {};
    return { notice, to, byFax, problem, chosen: to.length > 0, state: 'open' };
  });
}

/** Sends the chosen ones, one after another. Those already in the outbox are left out of a second try. */
export function useSendBatch(first: readonly Sending[]) {
  const [items, setItems] = useState(first);
  const [busy, setBusy] = useState(false);
  const set = (id: number, change: Partial<Sending>) =>
    setItems((now) => now.map((item) => (item.notice.id === id ? { ...item, ...change } : item)));
  const open = items.filter((item) => item.chosen && item.to.length > 0 && item.state !== 'queued');

  const send = async () => {
    setBusy(true);
    for (const { notice, to } of open) {
      set(notice.id, { state: 'sending', error: undefined });
      try {
        await call('notices.send', { id: notice.id, to: [...to], hold: true });
        set(notice.id, { state: 'queued' });
      } catch (caught) {
        set(notice.id, { state: 'failed', error: callErrorOf(caught) });
      }
    }
    setBusy(false);
  };
  return { items, busy, open: open.length, choose: (id: number, chosen: boolean) => set(id, { chosen }), send };
}
