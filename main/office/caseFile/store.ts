import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import {
  audit,
  blobs,
  dispatches,
  evidence,
  history,
  mailPieces,
  mailScanFiles,
  mailScans,
  mailSheetPieces,
  mailSheets,
  notices,
  outbox,
  outboxNotices,
  sheets,
  sheetVehicles,
  vehicleChanges,
} from '../../../db/schema';
import type { ScanState } from '../../../preload/contract/mailPieces';

export type ChangeRow = Readonly<typeof vehicleChanges.$inferSelect>;
export type CaseStore = ReturnType<typeof caseStore>;

/** What the database keeps of one vehicle besides its row and events, each in the order in which it was written. */
export function caseStore({ orm }: Store) {
  const messagesOf = (noticeId: number) =>
    orm
      .select()
      .from(outbox)
      .where(
        or(
          eq(outbox.noticeId, noticeId),
          inArray(outbox.id, orm.select({ id: outboxNotices.outboxId }).from(outboxNotices).where(eq(outboxNotices.noticeId, noticeId))),
        ),
      )
      .orderBy(asc(outbox.id))
      .all();
  const ownFile = ({ evidenceId }: Readonly<{ evidenceId: number | null }>) => (evidenceId === null ? [] : [evidenceId]);
  const laterFiles = (scanId: number) =>
    orm
      .select({ evidenceId: mailScanFiles.evidenceId })
      .from(mailScanFiles)
      .where(eq(mailScanFiles.scanId, scanId))
      .orderBy(asc(mailScanFiles.addedAt), asc(mailScanFiles.evidenceId))
      .all()
      .map((file) => file.evidenceId);
  return {
    changes: (vehicleId: number) =>
      orm.select().from(vehicleChanges).where(eq(vehicleChanges.vehicleId, vehicleId)).orderBy(asc(vehicleChanges.id)).all(),
    audit: (vehicleId: number) => orm.select().from(audit).where(eq(audit.vehicleId, vehicleId)).orderBy(asc(audit.id)).all(),
    history: (vehicleId: number) =>
      orm.select().from(history).where(eq(history.vehicleId, vehicleId)).orderBy(asc(history.at), asc(history.id)).all(),
    evidence: (vehicleId: number) =>
      orm
        .select({ file: evidence, size: blobs.size })
        .from(evidence)
        .innerJoin(blobs, eq(blobs.sha256, evidence.sha256))
        .where(eq(evidence.vehicleId, vehicleId))
        .orderBy(asc(evidence.id))
        .all(),
    notices: (vehicleId: number) =>
      orm
        .select({ notice: notices, size: blobs.size })
        .from(notices)
        .innerJoin(blobs, eq(blobs.sha256, notices.sha256))
        .where(eq(notices.vehicleId, vehicleId))
        .orderBy(asc(notices.id))
        .all(),
    /** Documents about several vehicles, this one among them. */
    sheets: (vehicleId: number) =>
      orm
        .select({ sheet: sheets, size: blobs.size })
        .from(sheets)
        .innerJoin(blobs, eq(blobs.sha256, sheets.sha256))
        .innerJoin(sheetVehicles, eq(sheetVehicles.sheetId, sheets.id))
        .where(eq(sheetVehicles.vehicleId, vehicleId))
        .orderBy(asc(sheets.id))
        .all(),
    messagesOf,
    messagesOfSheet: (sheetId: number) => orm.select().from(outbox).where(eq(outbox.sheetId, sheetId)).orderBy(asc(outbox.id)).all(),
    /** Messages about the vehicle that carried no document. */
    otherMessages: (vehicleId: number) =>
      orm
        .select()
        .from(outbox)
        .where(and(eq(outbox.vehicleId, vehicleId), isNull(outbox.noticeId), isNull(outbox.sheetId)))
        .orderBy(asc(outbox.id))
        .all(),
    dispatchesOf: (noticeId: number) =>
      orm.select().from(dispatches).where(eq(dispatches.noticeId, noticeId)).orderBy(asc(dispatches.id)).all(),
    mailOf: (noticeId: number) =>
      orm
        .select()
        .from(mailPieces)
        .where(eq(mailPieces.noticeId, noticeId))
        .orderBy(asc(mailPieces.id))
        .all()
        .map((piece) => ({
          piece,
          scans: orm
            .select()
            .from(mailScans)
            .where(eq(mailScans.pieceId, piece.id))
            .orderBy(asc(mailScans.id))
            .all()
            .map((scan) => ({ ...scan, state: scan.state as ScanState, evidenceIds: [...ownFile(scan), ...laterFiles(scan.id)] })),
          /** The firm mailing sheets on which it stood. They name other addressees too, so only their hashes go into a case file. */
          sheets: orm
            .select({ id: mailSheets.id, madeAt: mailSheets.madeAt, sha256: mailSheets.sha256, stampedSha256: mailSheets.stampedSha256 })
            .from(mailSheets)
            .innerJoin(mailSheetPieces, eq(mailSheetPieces.sheetId, mailSheets.id))
            .where(eq(mailSheetPieces.pieceId, piece.id))
            .orderBy(asc(mailSheets.id))
            .all(),
        })),
  };
}
