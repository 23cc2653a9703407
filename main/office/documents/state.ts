import type { Store } from '../../../db/open';

const messages = `SELECT state FROM outbox WHERE notice_id = notices.id
  UNION ALL SELECT outbox.state FROM outbox_notices JOIN outbox ON outbox.id = outbox_id WHERE outbox_notices.notice_id = notices.id`;

/**
 * Rewrites the state of a document from its messages, recorded acts, pieces of mail and newer versions. What a person must look at comes first;
 * a document that went out stays sent when a newer version is made.
 */
export function refreshNoticeState({ sqlite }: Store, noticeId: number): void {
  sqlite
    .prepare(
      `UPDATE notices SET state = CASE
         WHEN 'unknown' IN (${messages}) THEN 'unknown'
         WHEN 'queued' IN (${messages}) OR 'claimed' IN (${messages}) THEN 'queued'
         WHEN 'sent' IN (${messages}) OR EXISTS (SELECT 1 FROM dispatches WHERE notice_id = notices.id AND method <> 'phone')
              OR EXISTS (SELECT 1 FROM mail_pieces WHERE notice_id = notices.id AND state <> 'prepared') THEN 'sent'
         WHEN EXISTS (SELECT 1 FROM notices AS newer WHERE newer.vehicle_id = notices.vehicle_id AND newer.kind = notices.kind
                      AND newer.notice_version > notices.notice_version) THEN 'superseded'
         WHEN 'failed' IN (${messages}) THEN 'failed'
         ELSE 'prepared' END
       WHERE id = ?`,
    )
    .run(noticeId);
}
