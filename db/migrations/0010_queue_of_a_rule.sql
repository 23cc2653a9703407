DROP INDEX `queue_by_rule`;--> statement-breakpoint
CREATE INDEX `queue_by_rule` ON `queue` (`rule`,`level_rank`,`due_at`,`vehicle_id`);