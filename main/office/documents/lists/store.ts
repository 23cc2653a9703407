import { asc, count, desc, eq } from 'drizzle-orm';
import type { Store } from '../../../../db/open';
import { blobs, sheets, sheetVehicles } from '../../../../db/schema';
import type { Sheet, SheetKind } from '../../../../preload/contract/sheets';
import { Problem } from '../../../../preload/contract/problem';
import { withOffset } from '../../zone';

/** The SQL of documents about many vehicles. */
export function listStore({ orm }: Store) {
  const read = () => orm.select({ row: sheets, size: blobs.size }).from(sheets).innerJoin(blobs, eq(blobs.sha256, sheets.sha256));
  const shown = ({ row, size }: ReturnType<ReturnType<typeof read>['all']>[number]): Sheet => ({
    id: row.id,
    kind: row.kind as SheetKind,
    title: row.title,
    fileName: row.fileName,
    pages: row.pages,
    size,
    sha256: row.sha256,
    plainText: row.plainText,
    createdAt: withOffset(row.createdAt),
    createdBy: row.createdBy,
    vehicleIds: orm
      .select({ id: sheetVehicles.vehicleId })
      .from(sheetVehicles)
      .where(eq(sheetVehicles.sheetId, row.id))
      .orderBy(asc(sheetVehicles.vehicleId))
      .all()
      .map(({ id }) => id),
  });

  return {
    need(id: number): Sheet {
      const found = read().where(eq(sheets.id, id)).get();
      if (!found) throw new Problem('NOT_FOUND', `There is no list ${id}. Nothing was changed.`);
      return shown(found);
    },
    byContent(contentKey: string): Sheet | undefined {
      const found = read().where(eq(sheets.contentKey, contentKey)).orderBy(desc(sheets.id)).limit(1).get();
      return found && shown(found);
    },
    insert(values: typeof sheets.$inferInsert, vehicleIds: readonly number[]): Sheet {
      const { id } = orm.insert(sheets).values(values).returning({ id: sheets.id }).get();
      for (const vehicleId of vehicleIds) orm.insert(sheetVehicles).values({ sheetId: id, vehicleId }).run();
      return this.need(id);
    },
    list({ kind, limit, offset }: Readonly<{ kind?: SheetKind | undefined; limit: number; offset: number }>) {
      const where = kind === undefined ? undefined : eq(sheets.kind, kind);
      const rows = read().where(where).orderBy(desc(sheets.id)).limit(limit).offset(offset).all();
      return { rows: rows.map(shown), total: orm.select({ total: count() }).from(sheets).where(where).get()?.total ?? 0 };
    },
  };
}
