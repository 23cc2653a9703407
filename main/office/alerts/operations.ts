import type { Base, Noun } from '../noun';
import { createAlerts, type Alerts } from './store';

/** What went wrong by itself, shown until it is mended or a person dismisses it. */
export function openAlerts({ store }: Base): Noun<'office.dismissAlert'> & Alerts {
  const alerts = createAlerts(store);
  return {
    ...alerts,
    operations: {
      'office.dismissAlert': ({ id }, change) => {
        alerts.dismiss(change, id);
        return {};
      },
    },
  };
}
