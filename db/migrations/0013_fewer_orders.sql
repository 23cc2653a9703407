DROP INDEX `vehicles_rules`;--> statement-breakpoint
DROP INDEX `vehicles_standing`;--> statement-breakpoint
DROP INDEX `vehicles_by_urgency`;--> statement-breakpoint
CREATE INDEX `vehicles_marked` ON `vehicles` (`id`) WHERE rules_key IS NULL;--> statement-breakpoint
CREATE INDEX `vehicles_by_urgency` ON `vehicles` (`in_yard`,`level_rank`,`next_due_at`,`id`,`waits_on`,`sale_allowed`);