import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../../db/open';
import { mailPieces, mailScans, notices } from '../../../db/schema';
import type { MailPiece, MailService, PieceState } from '../../../preload/contract/mailPieces';
import { Problem } from '../../../preload/contract/problem';
import type { Change } from '../work';
import { withOffset } from '../zone';

type Scan = Readonly<{ state: PieceState; at: string; detail: string; evidenceId?: number | undefined }>;
type Filter = Readonly<{
  state: readonly PieceState[];
  noticeId?: number | undefined;
  vehicleId?: number | undefined;
  limit: number;
  offset: number;
}>;

/** Pieces of accountable mail and what the carrier said of them. */
export function createMailPieces({ orm }: Store) {
  const read = () =>
    orm
      .select({ piece: mailPieces, vehicleId: notices.vehicleId })
      .from(mailPieces)
      .innerJoin(notices, eq(notices.id, mailPieces.noticeId));
  const shown = ({ piece, vehicleId }: ReturnType<ReturnType<typeof read>['all']>[number]): MailPiece => ({
    ...piece,
    vehicleId,
    service: piece.service as MailService,
    createdAt: withOffset(piece.createdAt),
    scans: orm
      .select()
      .from(mailScans)
      .where(eq(mailScans.pieceId, piece.id))
      .orderBy(asc(mailScans.id))
      .all()
      .map(({ state, at, detail, recordedAt, recordedBy }) => ({
        state: state as PieceState,
        at: withOffset(at),
        detail,
        recordedAt: withOffset(recordedAt),
        recordedBy,
      })),
  });
  const need = (id: number): MailPiece => {
    const row = read().where(eq(mailPieces.id, id)).get();
    if (!row) throw new Problem('NOT_FOUND', `There is no piece of mail ${id}. Nothing was changed.`);
    return shown(row);
  };

  return {
    need,
    add(
      change: Change,
      piece: Readonly<Pick<MailPiece, 'noticeId' | 'articleNumber' | 'service' | 'addressee' | 'priceCents'>>,
    ): MailPiece {
      const other = orm.select().from(mailPieces).where(eq(mailPieces.articleNumber, piece.articleNumber)).get();
      if (other)
        throw new Problem(
          'ARTICLE_NUMBER_USED',
          `${piece.articleNumber} already stands on another letter. Nothing was kept. Take the number from this letter's own label.`,
          {
            fields: { articleNumber: 'already used' },
          },
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
    /** Throws CONFLICT when the piece is not as the caller saw it. */
    track(change: Change, id: number, expectedVersion: number, { state, at, detail, evidenceId }: Scan): MailPiece {
      const before = need(id);
      if (before.version !== expectedVersion)
        throw new Problem('CONFLICT', `${before.articleNumber} was changed meanwhile. Nothing was changed. Look at it again and repeat.`);
      orm.insert(mailScans).values({ pieceId: id, state, at, detail, recordedAt: change.now, recordedBy: change.by }).run();
      orm
        .update(mailPieces)
        .set({ state, version: before.version + 1, ...(evidenceId === undefined ? {} : { evidenceId }) })
        .where(eq(mailPieces.id, id))
        .run();
      change.touched('mail_pieces');
      change.audit(`${before.articleNumber}: ${state}`, before.vehicleId);
      return need(id);
    },
    list({ state, noticeId, vehicleId, limit, offset }: Filter) {
      const where = and(
        state.length > 0 ? inArray(mailPieces.state, [...state]) : undefined,
        noticeId === undefined ? undefined : eq(mailPieces.noticeId, noticeId),
        vehicleId === undefined ? undefined : eq(notices.vehicleId, vehicleId),
      );
      const rows = read().where(where).orderBy(desc(mailPieces.id)).limit(limit).offset(offset).all();
      const counted = orm
        .select({ total: count() })
        .from(mailPieces)
        .innerJoin(notices, eq(notices.id, mailPieces.noticeId))
        .where(where)
        .get();
      return { rows: rows.map(shown), total: counted?.total ?? 0 };
    },
  };
}
