import type { TowbookSource } from '../../main/office/towbookSource';
import { sortKey, usDayOf, usTime } from '../../main/practice/towbook/format';
import type { TowbookCall } from '../../main/practice/yard/call';

/** What the browser reads of these calls, without a browser: the import on top of it is the product's own. */
export function sourceOf(calls: readonly TowbookCall[]): TowbookSource {
  const byId = new Map(calls.map((call) => [call.internalId, call]));
  return {
    login: () => Promise.resolve(),
    listCalls: ({ from, to, account }) =>
      Promise.resolve(
        calls
          .filter((call) => call.impoundDay >= from && call.impoundDay <= to && (account === '' || call.account === account))
          .map(({ internalId, callNumber, reason, receivedAt, completedAt, account: of, purchaseOrder, driver }) => ({
            internalId,
            callNumber,
            reason,
            receivedSeconds: sortKey(receivedAt),
            completedSeconds: sortKey(completedAt),
            account: of,
            purchaseOrder,
            driver,
          })),
      ),
    readCall: ({ internalId }) => {
      const call = byId.get(internalId) as TowbookCall;
      const { towFrom, purchaseOrder, vin, year, make, model, color, plate, plateState } = call;
      const impounded = { impoundDate: usDayOf(call.impoundDay), impoundTime: call.impoundTime === null ? '' : usTime(call.impoundTime) };
      return Promise.resolve({ towFrom, ...impounded, purchaseOrder, vin, year, make, model, color, plate, plateState });
    },
    downloadImpounds: () => Promise.reject(new Error('no export is asked for here')),
    close: () => Promise.resolve(),
  };
}
