import type { z } from 'zod';
import { automation } from './topics/automation';
import { law } from './topics/law';
import { mail } from './topics/mail';
import { notices } from './topics/notices';
import { office } from './topics/office';
import { schedule } from './topics/schedule';
import { towbook } from './topics/towbook';

/** Every setting of the office, with its meaning, shape and initial value. */
export const definitions = { ...office, ...law, ...automation, ...towbook, ...mail, ...notices, ...schedule };
export type SettingKey = keyof typeof definitions;
export type SettingValue<Key extends SettingKey> = z.output<(typeof definitions)[Key]['schema']>;
