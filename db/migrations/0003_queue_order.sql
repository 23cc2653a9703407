DROP INDEX `queue_by_level`;--> statement-breakpoint
ALTER TABLE `queue` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `queue_by_rank` ON `queue` (`rank`,`due_at`,`vehicle_id`);--> statement-breakpoint
CREATE INDEX `queue_by_level` ON `queue` (`level_rank`,`due_at`);
