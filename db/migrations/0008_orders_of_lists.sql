DROP INDEX `queue_by_rank`;--> statement-breakpoint
DROP INDEX `queue_by_level`;--> statement-breakpoint
CREATE INDEX `queue_by_order` ON `queue` (`level_rank`,`rank`,due_at IS NULL,`due_at`,`vehicle_id`,`rule`);--> statement-breakpoint
DROP INDEX `vehicles_by_description`;--> statement-breakpoint
CREATE INDEX `vehicles_by_description` ON `vehicles` (`in_yard`,`description`,`id`,`plate_key`,`call_number`);--> statement-breakpoint
CREATE INDEX `events_telling` ON `events` (`vehicle_id`,`id`,`type`,`at`,`recorded_at`,`data`) WHERE type <> 'note' OR data <> '{}';