ALTER TABLE `notices` ADD `state` text DEFAULT 'prepared' NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_state` ON `notices` (`state`,`id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `handed_at` text;