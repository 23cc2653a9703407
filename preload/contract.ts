import { z } from 'zod';
import { agencies } from './contract/agencies';
import type { CallResult } from './contract/common';
import { dispatches } from './contract/dispatch';
import { evidences } from './contract/evidence';
import { fees } from './contract/fees';
import { files } from './contract/files';
import { law } from './contract/law';
import { mailPieces } from './contract/mailPieces';
import { legacy } from './contract/legacy';
import { notices, outbox } from './contract/notices';
import { health, office, schedule, settings } from './contract/office';
import { papers } from './contract/papers';
import { parties } from './contract/parties';
import { reports } from './contract/reports';
import { sheets } from './contract/sheets';
import { staff } from './contract/staff';
import { takeover } from './contract/takeover';
import { importProgress, towbook } from './contract/towbook';
import { queue, vehicles } from './contract/vehicles';
import { workflow } from './contract/workflow';

/** Every operation of the office: name, least role, whether it changes data, and the shape of what goes in and comes out. */
export const contract = {
  ...office,
  ...staff,
  ...vehicles,
  ...queue,
  ...workflow,
  ...law,
  ...towbook,
  ...legacy,
  ...takeover,
  ...notices,
  ...dispatches,
  ...outbox,
  ...agencies,
  ...parties,
  ...evidences,
  ...files,
  ...fees,
  ...reports,
  ...sheets,
  ...mailPieces,
  ...papers,
  ...schedule,
  ...settings,
  ...health,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller gives, defaults left out. */
export type Input<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What a handler receives, defaults filled in. */
export type ParsedInput<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type Output<Name extends OperationName> = z.output<Contract[Name]['output']>;

/** What the office tells its windows without being asked. */
export const pushes = {
  'data.changed': z.object({ tables: z.array(z.string()) }),
  'towbook.progress': importProgress,
  /** The tray or a notification asks the window to show a place, such as `/towbook`. */
  'window.open': z.object({ path: z.string() }),
  notification: z.object({ title: z.string(), body: z.string(), path: z.string().nullable() }),
} as const;
export type PushName = keyof typeof pushes;
export type Push<Name extends PushName> = z.output<(typeof pushes)[Name]>;

/** What the preload script puts into the page as `window.office`. */
export type Bridge = Readonly<{
  /** Never throws and never answers undefined. */
  invoke: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<CallResult<Output<Name>>>;
  on: <Name extends PushName>(name: Name, listener: (payload: Push<Name>) => void) => () => void;
  host: 'electron' | 'browser';
}>;
