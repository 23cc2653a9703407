import { column } from '../../../db/query';
import type { Store } from '../../../db/open';

/** What names a file: "front.png of 2014 Chevrolet Impala, call 48213"; more than one where the same bytes stand twice. */
export function namesOfFile({ sqlite }: Store): (sha256: string) => readonly string[] {
  const names = column<string>(
    sqlite,
    `SELECT e.file_name || ' of ' || trim(v.description || ', call ' || coalesce(v.call_number, 'unknown'), ', ')
         FROM evidence e JOIN vehicles v ON v.id = e.vehicle_id WHERE e.sha256 = ?
       UNION ALL
       SELECT coalesce(stamped_name, 'the scan') || ', stamped, of firm mailing sheet ' || id FROM mail_sheets WHERE stamped_sha256 = ?`,
  );
  return (sha256) => names.all(sha256, sha256);
}

const mostNamed = 5;

/** Up to five names as one text, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
