import { Problem } from '../../../preload/contract/problem';
import type { Secrets } from '../../office/ports';

const unavailable = () =>
  new Problem('SECRETS_UNAVAILABLE', 'This desktop cannot seal passwords, so none was kept. It asks for them each time they are needed.');

/** Outside Electron there is nothing that seals, and nothing is kept in plain text: the office asks each time. */
export const noSecrets: Secrets = {
  available: () => false,
  seal: () => {
    throw unavailable();
  },
  open: () => {
    throw unavailable();
  },
};
