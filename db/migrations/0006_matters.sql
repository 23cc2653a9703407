CREATE TABLE `matters` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`vehicle_id` integer NOT NULL,
	`other_id` integer,
	`message` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`decision` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `matters_open` ON `matters` (`closed_at`,`id`);--> statement-breakpoint
CREATE INDEX `matters_vehicle` ON `matters` (`vehicle_id`);--> statement-breakpoint
CREATE INDEX `matters_other` ON `matters` (`other_id`);--> statement-breakpoint
CREATE TABLE `removals` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`merged_into` integer,
	`record` text NOT NULL,
	`done` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `removals_vehicle` ON `removals` (`vehicle_id`);--> statement-breakpoint
DROP TRIGGER events_no_delete;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE vehicle_id = old.vehicle_id AND done = 0)
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
DROP TRIGGER vehicle_changes_no_delete;
--> statement-breakpoint
CREATE TRIGGER vehicle_changes_no_delete BEFORE DELETE ON vehicle_changes
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE vehicle_id = old.vehicle_id AND done = 0)
BEGIN SELECT RAISE(ABORT, 'vehicle changes are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER removals_no_delete BEFORE DELETE ON removals BEGIN SELECT RAISE(ABORT, 'removals are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER removals_no_update BEFORE UPDATE ON removals
WHEN old.done = 1 OR new.vehicle_id <> old.vehicle_id OR new.at <> old.at OR new."by" <> old."by" OR new.reason <> old.reason OR new.record <> old.record
BEGIN SELECT RAISE(ABORT, 'removals are append-only'); END;
