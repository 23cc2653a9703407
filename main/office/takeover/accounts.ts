import { decideTowType } from '../towTypes/towType';
import { namesPolice } from '../towTypes/police';
import type { TypeRule } from '../towTypes/typeTable';

/** Words of accounts that pay for a tow without being the property or the police: from them alone nobody knows whether a vehicle is an impound. */
const payers = new RegExp(
  `\\b(${[
    'tow(ing|s)?|wrecker|transport(er|ers|ation)?|haul(er|ing|ers)?|hauling|relocation|recovery|roadside|motor club|auto club|aaa|agero|geico',
    'insur(ance|er|ers)?|mutual|adjusters?|claims?|copart|iaai?|auctions?|salvage',
    'dealer(s|ship)?|auto sales|used cars|motors|rent(al|als|-a-car)|leasing|fleet|finance|bank|credit union|repo(ssession)?',
    'body shop|collision|garage|auto (repair|service)|repair|owner|customer|cash|individual|private party|storage',
  ].join('|')})\\b`,
  'i',
);

type Called = Readonly<{ account: string | null; reason: string | null; lot: string | null }>;

/**
 * True where a person has to say what the vehicles of an account are: no line of the table names the account, and either it looks like
 * a transporter, insurer, dealer or the owner, or nothing in the table decides the type and the import took private property for it.
 */
export function asksAboutAccount(table: readonly TypeRule[], { account, reason, lot }: Called): boolean {
  if (account === null || account.startsWith('.') || namesPolice(account)) return false;
  const question = { account, reasons: [reason ?? ''], lot: lot ?? '' };
  const byAccount = table.filter((line) => line.account !== undefined);
  if (decideTowType(byAccount, question) !== null) return false;
  return payers.test(account) || decideTowType(table, question) === null;
}
