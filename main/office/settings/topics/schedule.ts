import { z } from 'zod';
import { setting } from '../definition';

const minutes = z.int().min(1).max(10_080);

/** When the office does what by itself. */
export const schedule = {
  'schedule.workflow.enabled': setting('Schedule', 'Workflow', 'switch', z.boolean(), true),
  'schedule.workflow.minutes': setting('Schedule', 'Workflow every, minutes', 'number', minutes, 60),
  'schedule.status.enabled': setting('Schedule', 'Status', 'switch', z.boolean(), true),
  'schedule.status.minutes': setting('Schedule', 'Status every, minutes', 'number', minutes, 360),
  'schedule.outbox.enabled': setting('Schedule', 'Outbox', 'switch', z.boolean(), true),
  'schedule.outbox.minutes': setting('Schedule', 'Outbox every, minutes', 'number', minutes, 30),
  'schedule.towbook.enabled': setting('Schedule', 'TowBook import', 'switch', z.boolean(), true, 'Runs once credentials are set.'),
  'schedule.towbook.minutes': setting('Schedule', 'TowBook import every, minutes', 'number', minutes, 120),
  'schedule.backup.enabled': setting('Schedule', 'Backup', 'switch', z.boolean(), true),
  'schedule.backup.minutes': setting('Schedule', 'Backup every, minutes', 'number', minutes, 1440),
  'backup.keep': setting('Schedule', 'Backups to keep', 'number', z.int().min(2).max(400), 30),
  'schedule.paused': setting('Schedule', 'Everything paused', 'switch', z.boolean(), false),
};
