import type { TowbookSource } from '../../main/office/towbook/source';
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
          .map(({ internalId, callNumber, reason, receivedAt, account: of, purchaseOrder, driver }) => ({
            internalId,
            callNumber,
            reason,
            receivedSeconds: receivedAt === null ? '' : String(Date.parse(receivedAt) / 1000),
            account: of,
            purchaseOrder,
            driver,
          })),
      ),
    readCall: ({ internalId }) => {
      const { towFrom, purchaseOrder, vin, year, make, model, color, plate, plateState } = byId.get(internalId) as TowbookCall;
      return Promise.resolve({ towFrom, purchaseOrder, vin, year, make, model, color, plate, plateState });
    },
    downloadImpounds: () => Promise.reject(new Error('no export is asked for here')),
    close: () => Promise.resolve(),
  };
}
