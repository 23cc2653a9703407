import { sql, type SQL } from 'drizzle-orm';
import { mailPieces } from '../../../../db/schema';
import { articleDigits } from '../../../../preload/contract/articleNumber';

/** How many of the last digits the index of endings holds. */
const ending = 4;

/** Pieces whose article number is, begins with or ends in what was typed; from four digits on each way has its index. */
export function matchesArticle(typed: string): SQL {
  const digits = articleDigits(typed);
  if (!/^\d+$/.test(digits)) return sql`0`;
  const begins = sql`SELECT id FROM mail_pieces WHERE article_number >= ${digits} AND article_number < ${`${digits}:`}`;
  const ends =
    digits.length < ending
      ? sql`SELECT id FROM mail_pieces WHERE article_number LIKE ${`%${digits}`}`
      : sql`SELECT id FROM mail_pieces WHERE substr(article_number, -4) = ${digits.slice(-ending)} AND article_number LIKE ${`%${digits}`}`;
  return sql`${mailPieces.id} IN (${begins} UNION ${ends})`;
}
