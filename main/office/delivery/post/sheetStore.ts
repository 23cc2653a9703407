import { asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { blobs, mailPieces, mailSheetPieces, mailSheets } from '../../../../db/schema';
import type { ParsedInput } from '../../../../preload/contract';
import type { MailPiece, MailSheet } from '../../../../preload/contract/mailPieces';
import { Problem } from '../../../../preload/contract/problem';
import type { Change } from '../../changes';
import { withOffset } from '../../zone';

type NewSheet = Readonly<Pick<typeof mailSheets.$inferInsert, 'fileName' | 'pages' | 'totalCents' | 'sha256' | 'contentKey'>>;
type Stamped = Readonly<{ fileName: string; sha256: string }>;

/** Firm mailing sheets as printed. */
export function createMailSheets({ orm }: Store) {
  const shown = (row: typeof mailSheets.$inferSelect): MailSheet => ({
    id: row.id,
    fileName: row.fileName,
    pages: row.pages,
    totalCents: row.totalCents,
    sha256: row.sha256,
    madeAt: withOffset(row.madeAt),
    madeBy: row.madeBy,
    pieces: orm
      .select({ id: mailPieces.id, version: mailPieces.version, articleNumber: mailPieces.articleNumber, state: mailPieces.state })
      .from(mailSheetPieces)
      .innerJoin(mailPieces, eq(mailPieces.id, mailSheetPieces.pieceId))
      .where(eq(mailSheetPieces.sheetId, row.id))
      .orderBy(asc(mailPieces.id))
      .all(),
    stamped: stampedOf(row),
  });
  const stampedOf = (row: typeof mailSheets.$inferSelect): MailSheet['stamped'] => {
    const { stampedSha256: sha256, stampedName, stampedAt, stampedBy } = row;
    if (sha256 === null || stampedAt === null) return null;
    const mediaType = orm.select({ mediaType: blobs.mediaType }).from(blobs).where(eq(blobs.sha256, sha256)).get()?.mediaType ?? '';
    return { fileName: stampedName ?? '', mediaType, sha256, at: withOffset(stampedAt), by: stampedBy ?? '' };
  };
  const need = (id: number): MailSheet => {
    const row = orm.select().from(mailSheets).where(eq(mailSheets.id, id)).get();
    if (!row) throw new Problem('NOT_FOUND', `There is no firm mailing sheet ${id}. Nothing was changed.`);
    return shown(row);
  };

  return {
    need,
    byContent(contentKey: string): MailSheet | undefined {
      const row = orm.select().from(mailSheets).where(eq(mailSheets.contentKey, contentKey)).orderBy(desc(mailSheets.id)).limit(1).get();
      return row && shown(row);
    },
    /** The vehicles whose letters a sheet names, those whose number was freed afterwards among them. */
    vehiclesOf: (id: number): readonly number[] => [
      ...new Set(
        orm
          .select({ vehicleId: mailSheetPieces.vehicleId })
          .from(mailSheetPieces)
          .where(eq(mailSheetPieces.sheetId, id))
          .all()
          .map(({ vehicleId }) => vehicleId),
      ),
    ],
    insert(change: Change, sheet: NewSheet, pieces: readonly Pick<MailPiece, 'id' | 'articleNumber' | 'vehicleId'>[]): MailSheet {
      const made = { ...sheet, madeAt: change.now, madeBy: change.by };
      const { id: sheetId } = orm.insert(mailSheets).values(made).returning({ id: mailSheets.id }).get();
      for (const { id: pieceId, articleNumber, vehicleId } of pieces)
        orm.insert(mailSheetPieces).values({ sheetId, articleNumber, vehicleId, pieceId }).run();
      return need(sheetId);
    },
    stamp(change: Change, id: number, { fileName, sha256 }: Stamped): MailSheet {
      need(id);
      const stamped = { stampedSha256: sha256, stampedName: fileName, stampedAt: change.now, stampedBy: change.by };
      orm.update(mailSheets).set(stamped).where(eq(mailSheets.id, id)).run();
      change.touched('mail_sheets');
      change.audit(`kept the stamped firm mailing sheet ${id}, ${fileName}, SHA-256 ${sha256}`);
      return need(id);
    },
    list({ id, open, limit, offset }: ParsedInput<'pieces.sheets'>) {
      const waiting = orm
        .select({ id: mailSheetPieces.sheetId })
        .from(mailPieces)
        .innerJoin(mailSheetPieces, eq(mailSheetPieces.pieceId, mailPieces.id))
        .where(eq(mailPieces.state, 'prepared'));
      const where = id !== undefined ? eq(mailSheets.id, id) : open ? inArray(mailSheets.id, waiting) : undefined;
      const rows = orm.select().from(mailSheets).where(where).orderBy(desc(mailSheets.id)).limit(limit).offset(offset).all();
      return { rows: rows.map(shown), total: orm.select({ total: count() }).from(mailSheets).where(where).get()?.total ?? 0 };
    },
  };
}
