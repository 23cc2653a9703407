import { Problem } from '../../../preload/contract/problem';

/** TowBook cannot be reached, or answers with an error of its own. */
export const unreachable = (why: string, cause?: unknown) =>
  new Problem(
    'TOWBOOK_UNREACHABLE',
    `TowBook could not be reached: ${why}. What was imported before stays. It is tried again at the next time.`,
    { cause },
  );

/** TowBook, or a guard before it, takes the program for an intruder. */
export const blocked = () =>
  new Problem(
    'TOWBOOK_BLOCKED',
    'TowBook asks for proof that a person is at the browser, and let the program in no further. What was imported before stays. Log in by hand once from this PC, and try again later.',
  );

export const sessionLost = () =>
  new Problem(
    'TOWBOOK_SESSION_LOST',
    'TowBook ended the session twice during one import. What was imported before stays. Start it again for the same days, and it goes on where it stopped.',
  );

export const wrongPassword = (told: string) =>
  new Problem(
    'TOWBOOK_WRONG_PASSWORD',
    `TowBook did not accept the user name and password${told === '' ? '' : ` ("${told}")`}. Nothing was imported. Enter them again in Settings.`,
  );

export const callGone = (callNumber: string) =>
  new Problem('TOWBOOK_CALL_GONE', `Call ${callNumber} was listed, but TowBook no longer has it.`);

export const accountMissing = (account: string) =>
  new Problem(
    'TOWBOOK_ACCOUNT_MISSING',
    `TowBook's list of accounts has no "${account}". Nothing was imported. Choose the account in Settings as TowBook spells it.`,
  );

/** Raised within the scraper where a page asks to log in again; the one who catches it does. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}
