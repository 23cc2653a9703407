import { Notification } from 'electron';

const shown = new Set<Notification>();

/** Shows a notification of the system; a click on it runs `clicked`. Without a notification service nothing is shown. */
export function notifyPerson(message: Readonly<{ title: string; body: string }>, clicked: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: message.title, body: message.body, silent: true });
  // Held, because a collected notification no longer answers clicks.
  shown.add(notification);
  notification.on('click', clicked);
  for (const end of ['click', 'close', 'failed'] as const) notification.on(end as 'close', () => shown.delete(notification));
  notification.show();
}
