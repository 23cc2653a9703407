import type { Settings } from '../settings/store';

/** The e-mail address that a fax gateway turns into a fax to this number; null when no gateway is set or the number has no digits. */
export function faxAddress(settings: Pick<Settings, 'get'>, fax: string | null | undefined): string | null {
  const pattern = settings.get('mail.faxGateway');
  const digits = (fax ?? '').replaceAll(/\D/g, '');
  if (!pattern.includes('{number}') || !pattern.includes('@') || digits === '') return null;
  return pattern.replaceAll('{number}', digits);
}

/** True for an address that a fax gateway owns: what goes there arrives as a fax. */
export function isFaxAddress(settings: Pick<Settings, 'get'>, address: string): boolean {
  const domain = settings.get('mail.faxGateway').split('@')[1]?.toLowerCase();
  return domain !== undefined && domain !== '' && address.toLowerCase().endsWith(`@${domain}`);
}
