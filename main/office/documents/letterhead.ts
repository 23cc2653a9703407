import type { Settings } from '../settings/store';
import type { Letterhead } from '../paper/Page';

/** The head of every document, from the settings. */
export function letterheadOf(settings: Pick<Settings, 'get'>): Letterhead {
  return {
    logoText: settings.get('notices.logoText'),
    logoImage: settings.get('notices.logoImage'),
    officeName: settings.get('office.name'),
    street: settings.get('office.street'),
    city: settings.get('office.city'),
    phone: settings.get('office.phone'),
    fax: settings.get('office.fax'),
    email: settings.get('office.email'),
    signatory: settings.get('office.signatory'),
  };
}
