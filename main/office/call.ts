import { randomUUID } from 'node:crypto';
import type { ZodError } from 'zod';
import { contract, type Contract, type OperationName, type Output, type ParsedInput } from '../../preload/contract';
import { isAtLeast, type CallError, type CallResult, type Operation } from '../../preload/contract/common';
import { Problem } from '../../preload/contract/problem';
import type { Log, Session } from './ports';
import type { Change, Changes } from './changes';

/** Reads only, or does long work; changes of its own go through `write`. */
export type ReadContext = Readonly<{ session: Session; now: () => string; write: <Result>(run: (change: Change) => Result) => Result }>;

type Reader<Name extends OperationName> = (input: ParsedInput<Name>, context: ReadContext) => Output<Name> | Promise<Output<Name>>;
type Changer<Name extends OperationName> = (input: ParsedInput<Name>, change: Change, session: Session) => Output<Name>;
/** A changing operation that waits for something outside (a page, a mail server, a printer) and commits in its own units. */
export type LongChanger<Name extends OperationName> = Readonly<{ long: Reader<Name> }>;

export type Handlers<Names extends OperationName = OperationName> = {
  readonly [Name in Names]: Contract[Name]['changes'] extends false ? Reader<Name> : Changer<Name> | LongChanger<Name>;
};

export type Call = (name: string, input: unknown, session: Session) => Promise<CallResult<unknown>>;

/** The one door to the office: contract, role, input, transaction, audit, answer. It never throws and never answers undefined. */
export function createCall(parts: Readonly<{ handlers: Handlers; changes: Changes; log: Log; now: () => string }>): Call {
  const { log } = parts;
  const handlers = parts.handlers as unknown as Readonly<Record<string, AnyHandler>>;
  return async (name, input, session) => {
    try {
      if (!isOperation(name)) return refuse('UNKNOWN_OPERATION', `There is no operation ${name.slice(0, 80)}. Nothing was done.`);
      const { role, changes, input: shape }: Operation = contract[name];
      if (!isAtLeast(session.role, role)) {
        if (session.role === 'nobody')
          return refuse('NOT_SIGNED_IN', 'Nobody is signed in at this PC. Nothing was changed. Sign in, then do it again.');
        return refuse('NOT_ALLOWED', `${session.name} may not do this: it needs the role ${role}. Nothing was changed. Ask a ${role}.`);
      }
      const parsed = shape.safeParse(input ?? {});
      if (!parsed.success) return refuse('BAD_INPUT', badInput(parsed.error), fieldsOf(parsed.error));
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`operation ${name} has no handler`);
      if (typeof handler === 'function' && changes)
        return { ok: true, data: parts.changes.write(session.name, name, (change) => handler(parsed.data, change, session)) };
      const reader = typeof handler === 'function' ? handler : handler.long;
      const context: ReadContext = { session, now: parts.now, write: (run) => parts.changes.write(session.name, name, run) };
      return { ok: true, data: await reader(parsed.data, context, session) };
    } catch (failure) {
      return { ok: false, error: errorOf(failure, name, log) };
    }
  };
}

type AnyHandler =
  | ((input: unknown, context: unknown, session: Session) => unknown)
  | { readonly long: (input: unknown, context: ReadContext) => unknown };

/** An error a caller may see: a problem as it is, anything else under an incident id that only the log explains. */
export function errorOf(failure: unknown, during: string, log: Log): CallError {
  if (failure instanceof Problem)
    return { code: failure.code, message: failure.message, ...(failure.fields ? { fields: { ...failure.fields } } : {}) };
  if (isBusy(failure))
    return { code: 'DATABASE_BUSY', message: 'Another program is writing to the database. Nothing was changed. Try again in a moment.' };
  if (isFull(failure)) return { code: 'DISK_FULL', message: 'The disk is full. Nothing of this was kept. Free some space and try again.' };
  const incident = randomUUID();
  log.error('unexpected error', {
    incident,
    during,
    error: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
  });
  return {
    code: 'UNEXPECTED',
    message: `Something unexpected happened. Nothing of this was kept. The log has it under ${incident}.`,
    incident,
  };
}

const codeOf = (failure: unknown) => (failure instanceof Error && 'code' in failure ? String(failure.code) : '');
const isBusy = (failure: unknown) => codeOf(failure).startsWith('SQLITE_BUSY');
const isFull = (failure: unknown) => codeOf(failure) === 'SQLITE_FULL' || codeOf(failure) === 'ENOSPC';
const isOperation = (name: string): name is OperationName => Object.hasOwn(contract, name);

function refuse(code: string, message: string, fields?: Readonly<Record<string, string>>): CallResult<never> {
  return { ok: false, error: { code, message, ...(fields ? { fields: { ...fields } } : {}) } };
}

function fieldsOf(error: ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'input', issue.message]));
}

function badInput(error: ZodError): string {
  const first = error.issues[0];
  const where = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
  const what = `${where}${first?.message ?? 'unreadable'}`;
  return `The input does not fit: ${what}${/[.?!]$/.test(what) ? '' : '.'} Nothing was changed.`;
}
