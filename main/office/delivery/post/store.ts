import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { mailPieces, mailScanFiles, mailScans, mailSheetPieces, notices, vehicles } from '../../../../db/schema';
import type { ParsedInput } from '../../../../preload/contract';
import { pieceState, type MailPiece, type MailScan, type MailService, type ScanState } from '../../../../preload/contract/mailPieces';
import type { NoticeKind } from '../../../../preload/contract/notices';
import { Problem } from '../../../../preload/contract/problem';
import type { Change } from '../../changes';
import { withOffset } from '../../zone';
import { asHappened, stateAfter } from './order';
import { matchesArticle } from './search';

type NewPiece = Readonly<Pick<MailPiece, 'noticeId' | 'articleNumber' | 'service' | 'priceCents'> & { addressee: string }>;
type NewScan = Readonly<{ state: ScanState; at: string; detail: string; evidenceId?: number | undefined }>;

const noticeColumns = { kind: notices.kind, noticeVersion: notices.noticeVersion, recipient: notices.recipient };
const vehicleColumns = { description: vehicles.description, callNumber: vehicles.callNumber, complaintNumber: vehicles.complaintNumber };

export type MailPieces = ReturnType<typeof createMailPieces>;

/** Pieces of accountable mail and what the carrier said of them. */
export function createMailPieces({ orm }: Store) {
  const read = () =>
    orm
      .select({ piece: mailPieces, vehicleId: notices.vehicleId, notice: noticeColumns, vehicle: vehicleColumns })
      .from(mailPieces)
      .innerJoin(notices, eq(notices.id, mailPieces.noticeId))
      .innerJoin(vehicles, eq(vehicles.id, notices.vehicleId));
  type Row = ReturnType<ReturnType<typeof read>['all']>[number];

  const scansOf = (pieceIds: readonly number[]): ReadonlyMap<number, readonly MailScan[]> => {
    const rows = orm
      .select()
      .from(mailScans)
      .where(inArray(mailScans.pieceId, [...pieceIds]))
      .orderBy(asc(mailScans.id))
      .all();
    const takenBack = new Map(
      rows.flatMap(({ takesBack, recordedAt, recordedBy, detail }) =>
        takesBack === null ? [] : [[takesBack, { at: withOffset(recordedAt), by: recordedBy, reason: detail }] as const],
      ),
    );
    const scans = rows.filter(({ takesBack }) => takesBack === null);
    const later = orm
      .select({ scanId: mailScanFiles.scanId, evidenceId: mailScanFiles.evidenceId })
      .from(mailScanFiles)
      .where(
        inArray(
          mailScanFiles.scanId,
          scans.map(({ id }) => id),
        ),
      )
      .orderBy(asc(mailScanFiles.addedAt), asc(mailScanFiles.evidenceId))
      .all();
    const filesOf = Map.groupBy(later, ({ scanId }) => scanId);
    return new Map(
      [...Map.groupBy(scans, ({ pieceId }) => pieceId)].map(([pieceId, own]) => [
        pieceId,
        asHappened(
          own.map(({ id, state, at, detail, recordedAt, recordedBy, evidenceId }) => ({
            id,
            state: state as ScanState,
            at: withOffset(at),
            detail,
            recordedAt: withOffset(recordedAt),
            recordedBy,
            evidenceIds: [...(evidenceId === null ? [] : [evidenceId]), ...(filesOf.get(id) ?? []).map((file) => file.evidenceId)],
            takenBack: takenBack.get(id) ?? null,
          })),
        ),
      ]),
    );
  };
  const shown = (rows: readonly Row[]): MailPiece[] => {
    const scans = scansOf(rows.map(({ piece }) => piece.id));
    return rows.map(({ piece, vehicleId, notice, vehicle }) => ({
      id: piece.id,
      version: piece.version,
      noticeId: piece.noticeId,
      vehicleId,
      articleNumber: piece.articleNumber,
      service: piece.service as MailService,
      state: piece.state,
      priceCents: piece.priceCents,
      createdAt: withOffset(piece.createdAt),
      createdBy: piece.createdBy,
      evidenceId: piece.evidenceId,
      scans: [...(scans.get(piece.id) ?? [])],
      notice: { ...notice, kind: notice.kind as NoticeKind },
      vehicle,
    }));
  };
  const need = (id: number): MailPiece => {
    const [piece] = shown(read().where(eq(mailPieces.id, id)).all());
    if (!piece) throw new Problem('NOT_FOUND', `There is no piece of mail ${id}. Nothing was changed.`);
    return piece;
  };
  /** Throws CONFLICT when the piece is not as the caller saw it. */
  const needAsSeen = (id: number, expectedVersion: number): MailPiece => {
    const piece = need(id);
    if (piece.version !== expectedVersion)
      throw new Problem('CONFLICT', `${piece.articleNumber} was changed meanwhile. Nothing was changed. Look at it again and repeat.`);
    return piece;
  };
  const standing = ({ articleNumber, scans }: MailPiece, scanId: number): MailScan => {
    const scan = scans.find(({ id, takenBack }) => id === scanId && takenBack === null);
    if (scan) return scan;
    throw new Problem(
      'NOT_FOUND',
      `What the carrier said of ${articleNumber} is not recorded like this, or was taken back. Nothing was changed.`,
    );
  };
  /** Rewrites what follows from the scans. */
  const settle = (piece: MailPiece, priceCents: number | null): MailPiece => {
    const scans = (scansOf([piece.id]).get(piece.id) ?? []).filter(({ takenBack }) => takenBack === null);
    const evidenceId = scans.flatMap((scan) => scan.evidenceIds).at(-1) ?? null;
    const values = { state: stateAfter(scans), version: piece.version + 1, evidenceId, priceCents };
    orm.update(mailPieces).set(values).where(eq(mailPieces.id, piece.id)).run();
    return need(piece.id);
  };

  const filterOf = ({ id, search, noticeId, vehicleId, sheetId }: Omit<ParsedInput<'pieces.list'>, 'state' | 'limit' | 'offset'>) => {
    const onSheet = orm.select({ id: mailSheetPieces.pieceId }).from(mailSheetPieces);
    const ofVehicle = orm.select({ id: notices.id }).from(notices);
    return and(
      id === undefined ? undefined : eq(mailPieces.id, id),
      search === '' ? undefined : matchesArticle(search),
      noticeId === undefined ? undefined : eq(mailPieces.noticeId, noticeId),
      vehicleId === undefined ? undefined : inArray(mailPieces.noticeId, ofVehicle.where(eq(notices.vehicleId, vehicleId))),
      sheetId === undefined ? undefined : inArray(mailPieces.id, onSheet.where(eq(mailSheetPieces.sheetId, sheetId))),
    );
  };

  return {
    need,
    needAsSeen,
    ofNotice: (noticeId: number): MailPiece[] => shown(read().where(eq(mailPieces.noticeId, noticeId)).orderBy(asc(mailPieces.id)).all()),
    /** To whom it is addressed; the caller writes the look to the access log. */
    addressee: (id: number): string =>
      orm.select({ addressee: mailPieces.addressee }).from(mailPieces).where(eq(mailPieces.id, id)).get()?.addressee ?? '',
    countOf: (noticeId: number): number =>
      orm.select({ total: count() }).from(mailPieces).where(eq(mailPieces.noticeId, noticeId)).get()?.total ?? 0,
    /** Throws ARTICLE_NUMBER_USED. */
    add(change: Change, piece: NewPiece): MailPiece {
      const other = orm.select().from(mailPieces).where(eq(mailPieces.articleNumber, piece.articleNumber)).get();
      if (other)
        throw new Problem(
          'ARTICLE_NUMBER_USED',
          `${piece.articleNumber} already stands on another letter. Nothing was kept. Take the number from this letter's own label.`,
          { fields: { articleNumber: 'already used' } },
        );
      const { id } = orm
        .insert(mailPieces)
        .values({ ...piece, state: 'prepared', createdAt: change.now, createdBy: change.by })
        .returning({ id: mailPieces.id })
        .get();
      change.touched('mail_pieces');
      const made = need(id);
      change.audit(`prepared certified mail ${piece.articleNumber}`, made.vehicleId);
      return made;
    },
    /** Throws CONFLICT, and PIECE_SPOKEN_OF once anything of the carrier was recorded. */
    remove(change: Change, id: number, expectedVersion: number): void {
      const piece = needAsSeen(id, expectedVersion);
      if (piece.scans.length > 0)
        throw new Problem(
          'PIECE_SPOKEN_OF',
          `What the carrier said of ${piece.articleNumber} is recorded, so it stays. Nothing was changed. Take back what was recorded by mistake.`,
        );
      orm.update(mailSheetPieces).set({ pieceId: null }).where(eq(mailSheetPieces.pieceId, id)).run();
      orm.delete(mailPieces).where(eq(mailPieces.id, id)).run();
      change.touched('mail_pieces');
      change.audit(`freed the article number ${piece.articleNumber}, prepared by ${piece.createdBy}`, piece.vehicleId);
    },
    /** Appends what the carrier said. */
    track(change: Change, piece: MailPiece, { state, at, detail, evidenceId }: NewScan, priceCents: number | null): MailPiece {
      const scan = { pieceId: piece.id, state, at, detail, recordedAt: change.now, recordedBy: change.by };
      orm
        .insert(mailScans)
        .values({ ...scan, evidenceId: evidenceId ?? null })
        .run();
      change.touched('mail_pieces');
      change.audit(`${piece.articleNumber}: ${state}${detail === '' ? '' : `, ${detail}`}`, piece.vehicleId);
      return settle(piece, priceCents);
    },
    /** Throws NOT_FOUND when the piece has no such scan, or it was taken back before. The same file is added once. */
    addFile(change: Change, piece: MailPiece, scanId: number, evidenceId: number): MailPiece {
      const scan = standing(piece, scanId);
      if (scan.evidenceIds.includes(evidenceId)) return piece;
      orm.insert(mailScanFiles).values({ scanId, evidenceId, addedAt: change.now, addedBy: change.by }).run();
      change.touched('mail_pieces');
      change.audit(`${piece.articleNumber}: ${scan.state}, file ${evidenceId}`, piece.vehicleId);
      return settle(piece, piece.priceCents);
    },
    /** Throws NOT_FOUND like `addFile`. */
    takeBack(change: Change, piece: MailPiece, scanId: number, reason: string): MailPiece {
      const scan = standing(piece, scanId);
      const line = { pieceId: piece.id, state: 'taken_back', at: change.now, detail: reason, takesBack: scanId };
      orm
        .insert(mailScans)
        .values({ ...line, recordedAt: change.now, recordedBy: change.by })
        .run();
      change.touched('mail_pieces');
      change.audit(`${piece.articleNumber}: took back ${scan.state}: ${reason}`, piece.vehicleId);
      return settle(piece, piece.priceCents);
    },
    list({ state, limit, offset, ...filter }: ParsedInput<'pieces.list'>) {
      const fits = filterOf(filter);
      const where = state.length === 0 ? fits : and(inArray(mailPieces.state, [...state]), fits);
      const rows = read().where(where).orderBy(desc(mailPieces.id)).limit(limit).offset(offset).all();
      const counted = new Map(
        orm
          .select({ state: mailPieces.state, total: count() })
          .from(mailPieces)
          .where(fits)
          .groupBy(mailPieces.state)
          .all()
          .map((one) => [one.state, one.total]),
      );
      const counts = Object.fromEntries(pieceState.options.map((one) => [one, counted.get(one) ?? 0])) as Record<
        MailPiece['state'],
        number
      >;
      const shownStates = state.length === 0 ? pieceState.options : [...new Set(state)];
      return { rows: shown(rows), total: shownStates.reduce((sum, one) => sum + counts[one], 0), counts };
    },
  };
}
