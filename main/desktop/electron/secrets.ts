import { safeStorage } from 'electron';
import type { Secrets } from '../../office/ports';

/** Secrets sealed by the operating system (DPAPI on Windows). Linux's `basic_text` seals nothing and counts as not available. */
export const systemSecrets: Secrets = {
  available: () =>
    safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: (plain) => safeStorage.encryptString(plain),
  open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
};
