import type { z } from 'zod';
import type { dispatchMethod } from '../../../preload/contract/dispatch';

export type Method = z.infer<typeof dispatchMethod>;
type Field = Readonly<{ name: string; label: string; required: boolean }>;

/** What shows that a document was handed over this way. */
export const handOverFields: Readonly<Record<Method, readonly Field[]>> = {
  fax: [
    { name: 'confirmation', label: 'Confirmation', required: false },
    { name: 'officer', label: 'For whom', required: false },
  ],
  phone: [
    { name: 'officer', label: 'Who took the call', required: true },
    { name: 'badge', label: 'Badge number', required: false },
  ],
  // A letter under an article number is entered as certified mail, where the number is checked.
  mail: [{ name: 'service', label: 'Service, such as first class', required: false }],
  hand: [
    { name: 'officer', label: 'Who took it', required: true },
    { name: 'badge', label: 'Badge number', required: false },
  ],
  portal: [
    { name: 'confirmation', label: 'Confirmation number', required: false },
    { name: 'portal', label: 'Portal', required: false },
  ],
};
