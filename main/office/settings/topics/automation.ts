import { z } from 'zod';
import { automationMode } from '../../../../preload/contract/workflow';
import { setting } from '../definition';

/** How far the office goes by itself. */
export const automation = {
  'automation.rules': setting(
    'Automation',
    'How far the office goes by itself, by rule',
    'json',
    z.record(z.string().max(40), automationMode),
    {},
    'off, remind, prepare (make the document) or queue (make and send it). A rule that is not named reminds.',
  ),
};
