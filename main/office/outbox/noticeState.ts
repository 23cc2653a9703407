import type { Store } from '../../../db/open';

/**
 * Rewrites the state of a document from its messages and newer versions. What a person must look at comes first;
 * a document that went out stays sent when a newer version is made.
 */
export function refreshNoticeState({ sqlite }: Store, noticeId: number): void {
  sqlite
    .prepare(
      `UPDATE notices SET state = CASE
         WHEN EXISTS (SELECT 1 FROM outbox WHERE notice_id = notices.id AND state = 'unknown') THEN 'unknown'
         WHEN EXISTS (SELECT 1 FROM outbox WHERE notice_id = notices.id AND state IN ('queued', 'claimed')) THEN 'queued'
         WHEN EXISTS (SELECT 1 FROM outbox WHERE notice_id = notices.id AND state = 'sent') THEN 'sent'
         WHEN EXISTS (SELECT 1 FROM notices AS newer WHERE newer.vehicle_id = notices.vehicle_id AND newer.kind = notices.kind
                      AND newer.notice_version > notices.notice_version) THEN 'superseded'
         WHEN EXISTS (SELECT 1 FROM outbox WHERE notice_id = notices.id AND state = 'failed') THEN 'failed'
         ELSE 'prepared' END
       WHERE id = ?`,
    )
    .run(noticeId);
}
