const words: Readonly<Record<string, string>> = {
  'vehicles.create': 'New vehicle',
  'vehicles.update': 'Facts changed',
  'vehicles.record': 'Event recorded',
  'notices.prepare': 'Notice made',
  'notices.send': 'Notice sent',
  'outbox.retry': 'Message retried',
  'outbox.cancel': 'Message cancelled',
  'outbox.settle': 'Message settled',
  'outbox.settled': 'Message',
  'outbox.resend': 'Message sent anew',
  'outbox.pause': 'Mail paused',
  'outbox.process': 'Outbox sent',
  'outbox.recover': 'Message',
  'agencies.save': 'Agency changed',
  'settings.set': 'Settings changed',
  'schedule.pause': 'Schedule paused',
  'towbook.import': 'Import',
  'towbook.importRange': 'Import',
  'towbook.importFile': 'File import',
  'queue.snooze': 'Row put off',
  'queue.wake': 'Row back',
  'workflow.setMode': 'Automation',
  'office.begin': 'Office opened',
  'office.dismissAlert': 'Alert dismissed',
};

/** An operation as an act; one without a word of its own shows under its name. */
export const operationWords = (operation: string): string => words[operation] ?? operation;
