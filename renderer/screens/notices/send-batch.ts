import { useState } from 'react';
import type { Agency } from '../../../preload/contract/agencies';
import type { CallError } from '../../../preload/contract/common';
import type { Notice } from '../../../preload/contract/notices';
import { call } from '../../data/call';
import { callErrorOf } from '../../data/failure';

/** A notice to send and to which address; null where its agency has none. */
export type Sending = Readonly<{
  notice: Notice;
  address: string | null;
  chosen: boolean;
  state: 'open' | 'sending' | 'queued' | 'failed';
  error?: CallError | undefined;
}>;

/** Each notice with its agency's address; those with one are chosen. */
export function sendingsOf(notices: readonly Notice[], agencies: readonly Agency[]): readonly Sending[] {
  const byName = new Map(agencies.map((agency) => [agency.name, agency.email]));
  return notices.map((notice) => {
    const address = byName.get(notice.recipient ?? '') ?? null;
    return { notice, address, chosen: address !== null, state: 'open' };
  });
}

/** Sends the chosen ones, one after another. Those already in the outbox are left out of a second try. */
export function useSendBatch(first: readonly Sending[]) {
  const [items, setItems] = useState(first);
  const [busy, setBusy] = useState(false);
  const set = (id: number, change: Partial<Sending>) =>
    setItems((now) => now.map((item) => (item.notice.id === id ? { ...item, ...change } : item)));
  const open = items.filter((item) => item.chosen && item.address !== null && item.state !== 'queued');

  const send = async () => {
    setBusy(true);
    for (const { notice, address } of open) {
      if (address === null) continue;
      set(notice.id, { state: 'sending', error: undefined });
      try {
        await call('notices.send', { id: notice.id, to: [address], hold: true });
        set(notice.id, { state: 'queued' });
      } catch (caught) {
        set(notice.id, { state: 'failed', error: callErrorOf(caught) });
      }
    }
    setBusy(false);
  };
  return { items, busy, open: open.length, choose: (id: number, chosen: boolean) => set(id, { chosen }), send };
}
